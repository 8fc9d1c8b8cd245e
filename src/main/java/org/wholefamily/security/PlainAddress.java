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

    private static final int ESCAPE_LENGTH = 3;
    private static final int LARGEST_BYTE = 0xff;

    /** Reads a path as it was sent, in which any sign may be escaped; empty when it is not understood. */
    static Optional<PlainAddress> of(String sent) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < sent.length(); at++) {
            char sign = sent.charAt(at);
            if (sign == '%') {
                sign = escaped(sent, at);
                at += ESCAPE_LENGTH - 1;
                if (sign == '/') {
                    return Optional.empty();
                }
            }
            path.append(sign);
        }
        return PATH.matcher(path).matches() ? Optional.of(new PlainAddress(path.toString())) : Optional.empty();
    }

    /** Whether a query is text without control characters; null is none. */
    static boolean readable(String query) {
        if (query == null) {
            return true;
        }
        ByteBuffer text = ByteBuffer.allocate(query.length());
        for (int at = 0; at < query.length(); at++) {
            char sign = query.charAt(at);
            if (sign == '%') {
                sign = escaped(query, at);
                at += ESCAPE_LENGTH - 1;
            }
            if (sign > LARGEST_BYTE) {
                return false;
            }
            text.put((byte) sign);
        }
        return isText(text.flip());
    }

    private static boolean isText(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).chars().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A byte that was escaped; a sign that no address has where the escape is none. */
    private static char escaped(String sent, int at) {
        boolean whole = at + ESCAPE_LENGTH <= sent.length()
                && HexFormat.isHexDigit(sent.charAt(at + 1))
                && HexFormat.isHexDigit(sent.charAt(at + 2));
        return whole ? (char) HexFormat.fromHexDigits(sent, at + 1, at + ESCAPE_LENGTH) : Character.MAX_VALUE;
    }
}
