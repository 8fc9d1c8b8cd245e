package org.wholefamily.process.pattern;

import java.util.BitSet;

/** Sets of characters: each of the first 256, and all others as one. */
final class Characters {

    private static final int OTHERS = 256;

    private Characters() {}

    static BitSet one(int character) {
        return range(character, character);
    }

    static BitSet range(int from, int to) {
        BitSet set = new BitSet(OTHERS + 1);
        set.set(Math.min(from, OTHERS), Math.min(to, OTHERS) + 1);
        return set;
    }

    static BitSet any() {
        return range(0, OTHERS);
    }

    static BitSet not(BitSet set) {
        BitSet others = any();
        others.andNot(set);
        // of those beyond 256 some may be meant and some not
        others.set(OTHERS);
        return others;
    }

    /** Everything but the end of a line. */
    static BitSet dot() {
        BitSet dot = any();
        dot.clear('\n');
        dot.clear('\r');
        return dot;
    }

    /** What the letter behind a backslash stands for; null when it is no class of characters. */
    static BitSet named(char letter) {
        return switch (letter) {
            case 'd' -> range('0', '9');
            case 'w' -> word();
            case 's' -> space();
            case 'D' -> not(range('0', '9'));
            case 'W' -> not(word());
            case 'S' -> not(space());
            default -> null;
        };
    }

    /** The same with capital and small letters alike. */
    static BitSet anyCase(BitSet set) {
        BitSet both = (BitSet) set.clone();
        set.stream().filter(c -> c < OTHERS).forEach(c -> {
            both.set(Math.min(OTHERS, Character.toLowerCase(c)));
            both.set(Math.min(OTHERS, Character.toUpperCase(c)));
        });
        return both;
    }

    private static BitSet word() {
        BitSet word = range('0', '9');
        word.or(range('A', 'Z'));
        word.or(range('a', 'z'));
        word.set('_');
        return word;
    }

    private static BitSet space() {
        BitSet space = range('\t', '\r');
        space.set(' ');
        space.set(0xA0);
        space.set(OTHERS);
        return space;
    }
}
