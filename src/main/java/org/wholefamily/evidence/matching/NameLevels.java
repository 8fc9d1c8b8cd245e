package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

/** How far two names agree, names being numbers of words; what was compared lately is remembered. */
final class NameLevels {

    private static final double FAR_FROM = 0.86;
    private static final int REMEMBERED = 1 << 15;
    private static final Level[] LEVELS = Level.values();

    private final Words words;
    private final Nicknames nicknames;
    private final long[] pairs = new long[REMEMBERED];
    private final byte[] levels = new byte[REMEMBERED];

    NameLevels(Words words) {
        this.words = words;
        this.nicknames = new Nicknames(words);
    }

    /** @return one of EQUAL, NEAR, FAR, PART and OTHER; PART stands for a short form as well */
    Level of(int one, int other) {
        if (one == other) {
            return one == 0 ? MISSING : EQUAL;
        }
        if (one == 0 || other == 0) {
            return MISSING;
        }
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 49);
        if (pairs[at] != pair) {
            pairs[at] = pair;
            levels[at] = (byte) compared(one, other).ordinal();
        }
        return LEVELS[levels[at]];
    }

    private Level compared(int one, int other) {
        byte[] bytes = words.bytes();
        int a = words.begin(one);
        int aEnd = words.end(one);
        int b = words.begin(other);
        int bEnd = words.end(other);
        int shorter = Math.min(aEnd - a, bEnd - b);
        if (shorter >= 3 && Likeness.oneSlip(bytes, a, aEnd, bytes, b, bEnd)) {
            return NEAR;
        }
        if (isShort(bytes, a, aEnd, b, bEnd) || nicknames.areOne(one, other)) {
            return PART;
        }
        if (Likeness.mayReach(FAR_FROM, bytes, a, aEnd, b, bEnd)
                && Likeness.jaroWinkler(bytes, a, aEnd, bytes, b, bEnd) >= FAR_FROM) {
            return FAR;
        }
        return sharePart(bytes, a, aEnd, b, bEnd) ? PART : OTHER;
    }

    /** An initial, or the beginning of the other. */
    private static boolean isShort(byte[] bytes, int a, int aEnd, int b, int bEnd) {
        int shorter = Math.min(aEnd - a, bEnd - b);
        if (shorter == 2) {
            return false;
        }
        for (int i = 0; i < shorter; i++) {
            if (bytes[a + i] != bytes[b + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean sharePart(byte[] bytes, int a, int aEnd, int b, int bEnd) {
        if (!hasParts(bytes, a, aEnd) && !hasParts(bytes, b, bEnd)) {
            return false;
        }
        for (int i = a; i < aEnd; ) {
            int iEnd = partEnd(bytes, i, aEnd);
            for (int j = b; j < bEnd; ) {
                int jEnd = partEnd(bytes, j, bEnd);
                if (Math.min(iEnd - i, jEnd - j) >= 3 && Likeness.oneSlip(bytes, i, iEnd, bytes, j, jEnd)) {
                    return true;
                }
                j = jEnd + 1;
            }
            i = iEnd + 1;
        }
        return false;
    }

    private static boolean hasParts(byte[] bytes, int from, int end) {
        return partEnd(bytes, from, end) < end;
    }

    private static int partEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        return at;
    }
}
