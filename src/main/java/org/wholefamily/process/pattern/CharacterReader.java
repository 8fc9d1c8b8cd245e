package org.wholefamily.process.pattern;

import java.util.BitSet;
import org.wholefamily.process.pattern.Part.One;

/** Reads one character of a pattern, or a set of them. */
final class CharacterReader {

    private final String text;
    private final boolean inJava;
    private final boolean anyCase;
    private int at;

    CharacterReader(String text, boolean inJava, boolean anyCase) {
        this.text = text;
        this.inJava = inJava;
        this.anyCase = anyCase;
    }

    /** Where the last read ended. */
    int end() {
        return at;
    }

    One read(int from) {
        at = from;
        char c = text.charAt(at++);
        BitSet set = switch (c) {
            case '.' -> inJava ? Characters.any() : Characters.dot();
            case '[' -> set();
            case '\\' -> escaped();
            case '*', '+', '?' -> throw new Unreadable("a " + c + " repeats nothing");
            case '{' -> throw new Unreadable("a { that is meant as such is written \\{");
            default -> Characters.one(c);
        };
        return new One(anyCase ? Characters.anyCase(set) : set);
    }

    private BitSet set() {
        boolean not = at < text.length() && text.charAt(at) == '^';
        at += not ? 1 : 0;
        BitSet set = new BitSet();
        if (at < text.length() && text.charAt(at) == ']') {
            throw new Unreadable("a ] that is meant as such is written \\]");
        }
        while (at < text.length() && text.charAt(at) != ']') {
            member(set);
        }
        if (at++ >= text.length()) {
            throw new Unreadable("a [ is not closed");
        }
        return not ? Characters.not(set) : set;
    }

    private void member(BitSet set) {
        int from = single(set);
        if (from < 0 || at + 1 >= text.length() || text.charAt(at) != '-' || text.charAt(at + 1) == ']') {
            return;
        }
        at++;
        int to = single(set);
        if (to < from) {
            throw new Unreadable("a range in [ ] goes from a lower to a higher character");
        }
        set.or(Characters.range(from, to));
    }

    /** The character that was read, or -1 after a class of them. */
    private int single(BitSet set) {
        char c = text.charAt(at++);
        if (inJava && (c == '[' || c == '&' && at < text.length() && text.charAt(at) == '&')) {
            throw new Unreadable("a [ or && within [ ] is written with \\");
        }
        int character = c;
        if (c == '\\') {
            int before = at;
            BitSet escaped = escaped();
            set.or(escaped);
            character = text.substring(before, at).matches("[dDwWsSpP].*") ? -1 : value(before);
        }
        if (character >= 0) {
            set.or(Characters.one(character));
        }
        return character;
    }

    private BitSet escaped() {
        if (at >= text.length()) {
            throw new Unreadable("a \\ stands at the end");
        }
        int from = at;
        char c = text.charAt(at++);
        BitSet named = Characters.named(c);
        if (named != null) {
            return named;
        }
        if (inJava && (c == 'p' || c == 'P')) {
            int end = text.startsWith("{", at) ? text.indexOf('}', at) : at;
            at = Math.max(at, end) + 1;
            return Characters.any();
        }
        at += c == 'x' ? 2 : c == 'u' ? 4 : 0;
        return Characters.one(value(from));
    }

    /** What an escape behind its backslash stands for. */
    private int value(int from) {
        char c = text.charAt(from);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
        if (digits > 0) {
            String code = text.substring(from + 1, Math.min(text.length(), from + 1 + digits));
            if (!code.matches("[0-9A-Fa-f]{" + digits + "}")) {
                throw new Unreadable("\\" + c + " is followed by " + digits + " hexadecimal digits");
            }
            return Integer.parseInt(code, 16);
        }
        int letter = "tnrf".indexOf(c);
        if (letter < 0 && Character.isLetterOrDigit(c)) {
            throw new Unreadable("\\" + c + " is read by browsers or by the product in another way, or not at all");
        }
        return letter < 0 ? c : "\t\n\r\f".charAt(letter);
    }
}
