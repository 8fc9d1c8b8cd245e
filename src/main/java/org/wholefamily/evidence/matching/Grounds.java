package org.wholefamily.evidence.matching;

/** What has to be in common, however likely it is that two are one person. */
final class Grounds {

    private static final double PLACED_FROM = 3;
    private static final double CLEARLY_TWO = -4;
    private static final double CLEARLY_ONE = 8;

    private final Scorer scorer;

    Grounds(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Nothing but names and birthday is in common. */
    boolean isWeak(int pattern) {
        return !Field.NUMBER.is(Level.EQUAL, pattern)
                && !Field.NUMBER.is(Level.NEAR, pattern)
                && scorer.gain(pattern & Field.PLACE.mask()) < PLACED_FROM;
    }

    /** The same, and the addresses are known. */
    boolean isElsewhere(int pattern) {
        return isWeak(pattern) && !Field.PLACE.is(Level.MISSING, pattern);
    }

    /** Numbers that differ, or a number in common against forename or birthday: it is easily typed for somebody else. */
    boolean isContradicted(int pattern) {
        return Field.NUMBER.is(Level.OTHER, pattern)
                || Field.NUMBER.is(Level.EQUAL, pattern)
                        && (Field.FORENAME.is(Level.OTHER, pattern) || Field.BIRTHDAY.is(Level.OTHER, pattern));
    }

    boolean areClearlyTwo(int pattern, Roll roll, int row) {
        return scorer.bits(pattern, roll, row) < CLEARLY_TWO;
    }

    boolean areClearlyOne(int pattern, Roll roll, int row) {
        return scorer.bits(pattern, roll, row) >= CLEARLY_ONE
                && !isWeak(pattern)
                && (Field.BIRTHDAY.is(Level.EQUAL, pattern) || Field.NUMBER.is(Level.EQUAL, pattern));
    }
}
