package org.wholefamily.evidence.matching;

/** Puts together how a row agrees with several rows about one person: of each field the best. */
final class Faces {

    private static final int NAMES = Field.FORENAME.mask() | Field.SURNAME.mask() | Field.SWAPPED;
    private static final Field[] OTHERS = {Field.BIRTHDAY, Field.PLACE, Field.NUMBER};

    private final Odds odds;

    Faces(Odds odds) {
        this.odds = odds;
    }

    /** What is known of one goes before what is missing from the other. */
    int best(int one, int other) {
        if (one == other) {
            return one;
        }
        int best = isBetterNamed(other, one) ? other & NAMES : one & NAMES;
        for (Field field : OTHERS) {
            int mine = one & field.mask();
            int others = other & field.mask();
            best |= others == 0 || mine != 0 && odds.gain(mine) >= odds.gain(others) ? mine : others;
        }
        return best;
    }

    boolean isBetterNamed(int one, int other) {
        int missing = missingNames(one) - missingNames(other);
        return missing < 0 || missing == 0 && odds.gain(one & NAMES) > odds.gain(other & NAMES);
    }

    private static int missingNames(int pattern) {
        return (Field.FORENAME.is(Level.MISSING, pattern) ? 1 : 0) + (Field.SURNAME.is(Level.MISSING, pattern) ? 1 : 0);
    }
}
