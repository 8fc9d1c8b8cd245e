package org.wholefamily.text;

import java.util.Optional;

/**
 * Which characters a text from outside may hold, whichever way it comes in. What shows nothing and joins nothing is left
 * out; what no text has, or what makes a text look like another, is refused.
 */
public final class PlainText {

    private static final String UNPRINTABLE = "holds a character that cannot be printed";
    private static final String TURNING =
            "holds an invisible character that changes the order of letters; type this text anew";

    /** The zero-width space, and the mark with which some programs begin a file. */
    private static final String LEFT_OUT = "\u200B\uFEFF";

    /**
     * The invisible characters that texts need: soft hyphens, joiners, marks beside words of another direction, and those
     * of Arabic, Syriac and Mongolian.
     */
    private static final String NEEDED =
            "\u00AD\u0600\u0601\u0602\u0603\u0604\u0605\u061C\u06DD\u070F\u08E2\u180E\u200C\u200D\u200E\u200F\u2060";

    /** Flags such as those of England and Wales are a black flag with invisible letters behind it. */
    private static final int FLAG = 0x1F3F4;

    private static final int TAGS = 0xE0020;
    private static final int END_OF_TAGS = 0xE007F;

    private PlainText() {}

    /** The text without what is left out and without blanks around it; empty when nothing of it would be seen. */
    public static String taken(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        String rest = text.codePoints().anyMatch(c -> LEFT_OUT.indexOf(c) >= 0)
                ? text.codePoints()
                        .filter(c -> LEFT_OUT.indexOf(c) < 0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
        return rest.codePoints().allMatch(PlainText::isUnseen) ? "" : stripped(rest);
    }

    /** Most texts are; nothing in them is left out, and the blanks are those that everybody knows. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks around it, of whatever width, and whether a line may break at them or not. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (isBlank(text.charAt(from))) {
            from++;
        }
        while (isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /**
     * Why a text cannot be taken, in words that follow on its name; empty when it can.
     *
     * @param lines whether it may have several lines, and tabs
     */
    public static Optional<String> fault(String text, boolean lines) {
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int c = text.codePointAt(i);
            if (!isTaken(c, previous, lines)) {
                return Optional.of(Character.getType(c) == Character.FORMAT ? TURNING : UNPRINTABLE);
            }
            previous = c;
        }
        return Optional.empty();
    }

    private static boolean isTaken(int c, int previous, boolean lines) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> lines && (c == '\n' || c == '\r' || c == '\t');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
            case Character.SURROGATE -> false;
            case Character.FORMAT -> NEEDED.indexOf(c) >= 0 || LEFT_OUT.indexOf(c) >= 0 || isOfFlag(c, previous);
            default -> !isNoCharacter(c);
        };
    }

    private static boolean isOfFlag(int c, int previous) {
        return isTag(c) && (previous == FLAG || isTag(previous));
    }

    private static boolean isTag(int c) {
        return c >= TAGS && c <= END_OF_TAGS;
    }

    /** What Unicode keeps free for good; what it has not given away yet may be a newer picture on somebody's telephone. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static boolean isUnseen(int c) {
        return isBlank(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
