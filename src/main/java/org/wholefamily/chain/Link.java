package org.wholefamily.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.temporal.ChronoField;
import java.util.HexFormat;

/**
 * What ties an entry to the one before. The hash covers no more of the content than its salted digest: without the salt
 * nobody can try which content it was.
 *
 * @param number the entry's place in its chain, from 1
 */
record Link(int number, String salt, String digest, String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    /** Before the first entry of a chain: what is taken from one chain fits into no other. */
    static Link none(String chain) {
        return new Link(0, null, null, sha256(chain));
    }

    /** The link of the entry that comes next. */
    Link next(Entry entry) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return next(entry, HexFormat.of().formatHex(salt));
    }

    private Link next(Entry entry, String salt) {
        return next(digest(entry, salt), salt);
    }

    private Link next(String digest, String salt) {
        return new Link(number + 1, salt, digest, sha256(hash + "\n" + (number + 1) + "\n" + digest));
    }

    /** Whether another link is the one that comes next, by all but its content. */
    boolean isFollowedBy(Link other) {
        return next(other.digest, other.salt).equals(other);
    }

    /** Whether this is the link of an entry. */
    boolean holds(Entry entry) {
        return digest.equals(digest(entry, salt));
    }

    /** The detail is JSON and holds no line break, nor do the others. */
    private static String digest(Entry entry, String salt) {
        long micros = entry.at().getEpochSecond() * 1_000_000 + entry.at().get(ChronoField.MICRO_OF_SECOND);
        return sha256(String.join(
                "\n",
                salt,
                String.valueOf(micros),
                entry.actor() == null ? "" : entry.actor(),
                entry.kind(),
                entry.detail()));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
