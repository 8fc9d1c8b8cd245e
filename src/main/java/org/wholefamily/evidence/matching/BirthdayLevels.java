package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

/** How far two birthdays agree, each a number yyyymmdd, 0 for missing. */
final class BirthdayLevels {

    private BirthdayLevels() {}

    static Level of(int one, int other) {
        if (one == 0 || other == 0) {
            return MISSING;
        }
        if (one == other) {
            return EQUAL;
        }
        boolean year = one / 10_000 == other / 10_000;
        int monthDay = one % 10_000;
        int otherMonthDay = other % 10_000;
        if (year && monthDay % 100 * 100 + monthDay / 100 == otherMonthDay) {
            return EXCHANGED;
        }
        if (one / 100 == other / 100) {
            return DAY;
        }
        if (isOneSlip(one, other)) {
            return DIGIT;
        }
        int parts = (year ? 1 : 0)
                + (monthDay / 100 == otherMonthDay / 100 ? 1 : 0)
                + (monthDay % 100 == otherMonthDay % 100 ? 1 : 0);
        return parts == 2 ? TWO_PARTS : OTHER;
    }

    /** One digit another, or two neighbours exchanged. */
    private static boolean isOneSlip(int one, int other) {
        int a = one;
        int b = other;
        while (a % 10 == b % 10) {
            a /= 10;
            b /= 10;
        }
        return a / 10 == b / 10 || a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
    }
}
