package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

import java.util.List;

/** What two rows are compared by, and the levels of each; the levels of all fields together make a pattern, an int. */
public enum Field {
    FORENAME("forename", 0, MISSING, EQUAL, NEAR, FAR, PART, OTHER),
    SURNAME("surname", 3, MISSING, EQUAL, NEAR, FAR, PART, OTHER),
    BIRTHDAY("birthday", 6, MISSING, EQUAL, EXCHANGED, DAY, DIGIT, TWO_PARTS, OTHER),
    PLACE(
            "address",
            9,
            MISSING,
            EQUAL,
            ADDRESS,
            ALIKE,
            ELSEWHERE,
            LOOSE,
            POSTCODE,
            LIKE_POSTCODE,
            NEIGHBOUR,
            PARTLY,
            OTHER),
    NUMBER("number", 13, MISSING, EQUAL, NEAR, OTHER);

    /** Set in a pattern in which forename and surname changed places. */
    static final int SWAPPED = 1 << 15;

    static final int PATTERNS = 1 << 16;
    static final Field[] ALL = values();

    private final String word;
    private final int shift;
    private final int mask;
    private final List<Level> levels;
    private final int[] bits = new int[Level.values().length];

    Field(String word, int shift, Level... levels) {
        this.word = word;
        this.shift = shift;
        this.mask = (Integer.highestOneBit(levels.length - 1) * 2 - 1) << shift;
        this.levels = List.of(levels);
        for (Level level : levels) {
            bits[level.ordinal()] = this.levels.indexOf(level) << shift;
        }
    }

    public String word() {
        return word;
    }

    /** In the order of their places in a pattern; the first is missing. */
    List<Level> levels() {
        return levels;
    }

    int bits(Level level) {
        return bits[level.ordinal()];
    }

    int place(int pattern) {
        return (pattern & mask()) >> shift;
    }

    int mask() {
        return mask;
    }

    boolean is(Level level, int pattern) {
        return (pattern & mask()) == bits[level.ordinal()];
    }

    Level level(int pattern) {
        return levels.get(place(pattern));
    }
}
