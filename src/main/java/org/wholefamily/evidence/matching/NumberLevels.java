package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

/** How far two identifiers agree; those of two kinds, told by where letters and digits stand, are not compared. */
final class NumberLevels {

    private NumberLevels() {}

    static Level of(Words words, int one, int other) {
        if (one == 0 || other == 0) {
            return MISSING;
        }
        if (one == other) {
            return EQUAL;
        }
        byte[] bytes = words.bytes();
        int a = words.begin(one);
        int aEnd = words.end(one);
        int b = words.begin(other);
        int bEnd = words.end(other);
        if (Likeness.oneSlip(bytes, a, aEnd, bytes, b, bEnd)) {
            return NEAR;
        }
        return isOneKind(bytes, a, aEnd, b, bEnd) ? OTHER : MISSING;
    }

    private static boolean isOneKind(byte[] bytes, int a, int aEnd, int b, int bEnd) {
        if (aEnd - a != bEnd - b) {
            return false;
        }
        for (int i = 0; i < aEnd - a; i++) {
            if (bytes[a + i] < 'a' != bytes[b + i] < 'a') {
                return false;
            }
        }
        return true;
    }
}
