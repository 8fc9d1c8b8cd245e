package org.wholefamily.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in its one spelling: parts made of the letters, digits and signs that ids and names have, each as
 * itself. What cannot be read so is no address here.
 */
record PlainAddress(String path) {

    /** Never going back, so that a long path takes no stack. */
    private static final Pattern PATH = Pattern.compile("/|(?:/[A-Za-z0-9_:@-][A-Za-z0-9_:@.-]*+)++/?");

    private static final Pattern ESCAPED_SLASH = Pattern.compile("%2[fF]");
    private static final int ESCAPE_LENGTH = 3;
    private static final int LARGEST_BYTE = 0xff;

    /** Reads a path as it was sent, in which any sign but the slash may be escaped; empty when it is not understood. */
    static Optional<PlainAddress> of(String sent) {
        String path = unescaped(sent);
        return ESCAPED_SLASH.matcher(sent).find() || !PATH.matcher(path).matches()
                ? Optional.empty()
                : Optional.of(new PlainAddress(path));
    }

    /** Whether a query is text without control characters; null is none. */
    static boolean readable(String query) {
        String bytes = query == null ? "" : unescaped(query);
        return bytes.chars().allMatch(one -> one <= LARGEST_BYTE)
                && isText(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Each escaped byte as the character of its number. */
    private static String unescaped(String sent) {
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < sent.length(); at++) {
            boolean escape = sent.charAt(at) == '%';
            read.append(escape ? escaped(sent, at) : sent.charAt(at));
            at += escape ? ESCAPE_LENGTH - 1 : 0;
        }
        return read.toString();
    }

    /** A byte that was escaped; a sign that no address has where the escape is none. */
    private static char escaped(String sent, int at) {
        boolean whole = at + ESCAPE_LENGTH <= sent.length()
                && HexFormat.isHexDigit(sent.charAt(at + 1))
                && HexFormat.isHexDigit(sent.charAt(at + 2));
        return whole ? (char) HexFormat.fromHexDigits(sent, at + 1, at + ESCAPE_LENGTH) : Character.MAX_VALUE;
    }
}
