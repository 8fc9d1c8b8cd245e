package org.wholefamily.process.feel;

/** Looks over a text before the parser does, which reads brackets within brackets again and again. */
final class TextShape {

    private final String text;
    private int at;

    private TextShape(String text) {
        this.text = text;
    }

    /** Why a text is not given to the parser; null when it is. */
    static String fault(String text) {
        if (text.length() > Limits.TEXT) {
            return "an expression has at most " + Limits.TEXT + " characters";
        }
        if (text.codePoints().anyMatch(TextShape::unprintable)) {
            return "an expression has no control characters and no halves of characters";
        }
        return new TextShape(text).deepest() > Limits.BRACKETS
                ? "brackets stand at most " + Limits.BRACKETS + " deep in one another"
                : null;
    }

    private static boolean unprintable(int c) {
        return Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85;
    }

    /** As the parser has it, a bracket in a string, a quoted name or a remark is none. */
    private int deepest() {
        int depth = 0;
        int deepest = 0;
        for (; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                // ]1..5[ is a range without its ends
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                case '"' -> skipString();
                case '`' -> skipTo("`", 1);
                case '/' -> skipRemark();
                default -> {}
            }
        }
        return deepest;
    }

    private void skipString() {
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
    }

    private void skipRemark() {
        if (text.startsWith("//", at)) {
            skipTo("\n", 2);
        } else if (text.startsWith("/*", at)) {
            skipTo("*/", 2);
        }
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, at + from);
        at = found < 0 ? text.length() : found + end.length() - 1;
    }
}
