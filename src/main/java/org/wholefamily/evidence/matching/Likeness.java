package org.wholefamily.evidence.matching;

/** How alike two words are. */
final class Likeness {

    private static final int LONGEST = 64;
    private static final int PREFIX = 4;

    private Likeness() {}

    /** Jaro's likeness with Winkler's bonus for a common beginning, 0 to 1; of each word the first 64 letters count. */
    static double jaroWinkler(byte[] a, int aBegin, int aEnd, byte[] b, int bBegin, int bEnd) {
        if (aEnd - aBegin > bEnd - bBegin) {
            return jaroWinkler(b, bBegin, bEnd, a, aBegin, aEnd);
        }
        int aLength = Math.min(aEnd - aBegin, LONGEST);
        int bLength = Math.min(bEnd - bBegin, LONGEST);
        if (aLength == 0 || bLength == 0) {
            return aLength == bLength ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        long aFound = 0;
        long bFound = 0;
        int common = 0;
        for (int i = 0; i < aLength; i++) {
            byte letter = a[aBegin + i];
            int to = Math.min(bLength - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (b[bBegin + j] == letter && (bFound >>> j & 1) == 0) {
                    aFound |= 1L << i;
                    bFound |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (long left = aFound, right = bFound; left != 0; left &= left - 1, right &= right - 1) {
            if (a[aBegin + Long.numberOfTrailingZeros(left)] != b[bBegin + Long.numberOfTrailingZeros(right)]) {
                moved++;
            }
        }
        double part = common;
        double jaro = (part / aLength + part / bLength + (part - moved / 2.0) / part) / 3;
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(aLength, bLength)) && a[aBegin + prefix] == b[bBegin + prefix]) {
            prefix++;
        }
        return jaro < 0.7 ? jaro : jaro + prefix * 0.1 * (1 - jaro);
    }

    /** Whether the likeness may be so high, by which letters the words have and how they begin; cheaper than to ask for it. */
    static boolean mayReach(double likeness, byte[] bytes, int a, int aEnd, int b, int bEnd) {
        int ofA = letters(bytes, a, aEnd);
        int ofB = letters(bytes, b, bEnd);
        double aLength = aEnd - a;
        double bLength = bEnd - b;
        double common = Math.min(aLength - Integer.bitCount(ofA & ~ofB), bLength - Integer.bitCount(ofB & ~ofA));
        double jaro = (common / aLength + common / bLength + 1) / 3;
        int prefix = 0;
        while (prefix < PREFIX && prefix < aLength && prefix < bLength && bytes[a + prefix] == bytes[b + prefix]) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro) >= likeness;
    }

    private static int letters(byte[] bytes, int from, int end) {
        int letters = 0;
        for (int i = from; i < end; i++) {
            letters |= 1 << (bytes[i] & 31);
        }
        return letters;
    }

    /** Whether one letter added, lost or changed, or two neighbours exchanged, makes one word of the other. */
    static boolean oneSlip(byte[] a, int aBegin, int aEnd, byte[] b, int bBegin, int bEnd) {
        int aLength = aEnd - aBegin;
        int bLength = bEnd - bBegin;
        if (Math.abs(aLength - bLength) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(aLength, bLength);
        while (from < shorter && a[aBegin + from] == b[bBegin + from]) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from && a[aEnd - 1 - behind] == b[bEnd - 1 - behind]) {
            behind++;
        }
        int aRest = aLength - from - behind;
        int bRest = bLength - from - behind;
        return aRest <= 1 && bRest <= 1
                || aRest == 2
                        && bRest == 2
                        && a[aBegin + from] == b[bBegin + from + 1]
                        && a[aBegin + from + 1] == b[bBegin + from];
    }
}
