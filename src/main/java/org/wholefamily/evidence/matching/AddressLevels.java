package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Level.*;

import java.util.Arrays;

/** How far two addresses agree that are not the same: ALIKE, PARTLY or OTHER. */
final class AddressLevels {

    /** The share of their letters that is in words which both addresses have. */
    private static final double ALIKE_FROM = 0.75;

    private static final double PARTLY_FROM = 0.5;

    /** The share of the letters of the shorter where one address says less than the other. */
    private static final double WHOLE_FROM = 0.9;

    /** The share of pairs of neighbouring letters that both addresses have. */
    private static final double PAIRS_FROM = 0.8;

    private static final int MOST_WORDS = 16;
    private static final int LETTERS = 36;

    private final Words words;
    private final byte[] pairs = new byte[LETTERS * LETTERS];
    private final int[] begins = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];

    AddressLevels(Words words) {
        this.words = words;
    }

    Level of(int one, int other) {
        Level level = byWords(one, other);
        return level != ALIKE && haveLettersInCommon(one, other) ? ALIKE : level;
    }

    /** Whatever blanks are missing or too many: the number of the house and most pairs of neighbouring letters. */
    private boolean haveLettersInCommon(int one, int other) {
        byte[] bytes = words.bytes();
        int a = words.begin(one);
        int b = words.begin(other);
        if (!isSameNumber(bytes, a, words.end(one), b, words.end(other))) {
            return false;
        }
        int ofOne = countPairs(bytes, a, words.end(one));
        int common = 0;
        int ofOther = 0;
        int before = -1;
        for (int i = b; i < words.end(other); i++) {
            if (bytes[i] != ' ') {
                if (before >= 0) {
                    ofOther++;
                    int pair = before * LETTERS + letter(bytes[i]);
                    if (pairs[pair] > 0) {
                        pairs[pair]--;
                        common++;
                    }
                }
                before = letter(bytes[i]);
            }
        }
        forgetPairs(bytes, a, words.end(one));
        return 2 * common >= PAIRS_FROM * (ofOne + ofOther);
    }

    private int countPairs(byte[] bytes, int from, int end) {
        int count = 0;
        int before = -1;
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ') {
                if (before >= 0) {
                    pairs[before * LETTERS + letter(bytes[i])]++;
                    count++;
                }
                before = letter(bytes[i]);
            }
        }
        return count;
    }

    private void forgetPairs(byte[] bytes, int from, int end) {
        int before = -1;
        for (int i = from; i < end; i++) {
            if (bytes[i] != ' ') {
                if (before >= 0) {
                    pairs[before * LETTERS + letter(bytes[i])] = 0;
                }
                before = letter(bytes[i]);
            }
        }
    }

    private static int letter(byte letter) {
        return letter >= 'a' ? letter - 'a' : 26 + Math.min(9, Math.max(0, letter - '0'));
    }

    private static boolean isSameNumber(byte[] bytes, int a, int aEnd, int b, int bEnd) {
        int i = a;
        int j = b;
        while (i < aEnd && j < bEnd && bytes[i] == bytes[j] && bytes[i] < 'a') {
            i++;
            j++;
        }
        return i > a
                && (i == aEnd || bytes[i] >= 'a' || bytes[i] == ' ')
                && (j == bEnd || bytes[j] >= 'a' || bytes[j] == ' ');
    }

    private Level byWords(int one, int other) {
        byte[] bytes = words.bytes();
        int end = words.end(other);
        int count = 0;
        int ofOther = 0;
        for (int from = words.begin(other); from < end && count < MOST_WORDS; count++) {
            begins[count] = from;
            ends[count] = wordEnd(bytes, from, end);
            ofOther += weight(bytes, from, ends[count]);
            from = ends[count] + 1;
        }
        int common = 0;
        int oneEnd = words.end(one);
        int taken = 0;
        int ofOne = 0;
        for (int from = words.begin(one); from < oneEnd; ) {
            int to = wordEnd(bytes, from, oneEnd);
            int weight = weight(bytes, from, to);
            ofOne += weight;
            for (int i = 0; i < count; i++) {
                if ((taken >> i & 1) == 0 && isSame(bytes, from, to, begins[i], ends[i])) {
                    common += weight + weight(bytes, begins[i], ends[i]);
                    taken |= 1 << i;
                    break;
                }
            }
            from = to + 1;
        }
        double share = common / (double) (ofOne + ofOther);
        boolean whole = Integer.bitCount(taken) >= 3 && common >= WHOLE_FROM * 2 * Math.min(ofOne, ofOther);
        return whole || share >= ALIKE_FROM ? ALIKE : share >= PARTLY_FROM ? PARTLY : OTHER;
    }

    /** Digits count double: the number of a house says more than its street. */
    private static int weight(byte[] bytes, int from, int to) {
        return bytes[from] < 'a' ? 2 * (to - from) : to - from;
    }

    private static boolean isSame(byte[] bytes, int a, int aEnd, int b, int bEnd) {
        if (bytes[a] < 'a' || aEnd - a < 4) {
            return Arrays.equals(bytes, a, aEnd, bytes, b, bEnd);
        }
        return Likeness.oneSlip(bytes, a, aEnd, bytes, b, bEnd)
                || Math.min(aEnd - a, bEnd - b) >= 6 && Likeness.jaroWinkler(bytes, a, aEnd, bytes, b, bEnd) > 0.92;
    }

    private static int wordEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        return at;
    }
}
