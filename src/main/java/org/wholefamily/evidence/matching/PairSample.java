package org.wholefamily.evidence.matching;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** How often each pattern comes among some pairs of rows. */
final class PairSample {

    private static final int LARGEST_BLOCK = 2_000;

    private final Roll left;
    private final Roll right;
    private final Blocks blocks;
    private final SplittableRandom random;
    private double togetherShare = 1;

    PairSample(Roll left, Roll right, Blocks blocks, SplittableRandom random) {
        this.left = left;
        this.right = right;
        this.blocks = blocks;
        this.random = random;
    }

    Tally random(int pairs) {
        int[] patterns = new int[Field.PATTERNS];
        Comparison comparison = new Comparison(left, right);
        for (int i = 0; i < pairs; i++) {
            int one = random.nextInt(left.size());
            int other = random.nextInt(right.size());
            if (left != right || one != other) {
                patterns[comparison.pattern(one, other)]++;
            }
        }
        return new Tally(patterns);
    }

    /** Of a row of the left and one of the right that have a key in common. */
    Tally under(BlockingRule rule, int pairs) {
        int[] patterns = new int[Field.PATTERNS];
        Comparison comparison = new Comparison(left, right);
        int[] rows = shuffled(left.size());
        int taken = 0;
        for (int i = 0; i < rows.length && taken < pairs; i++) {
            taken += block(comparison, left, rule, rows[i], patterns, any -> true);
        }
        return new Tally(patterns);
    }

    /** Of two of the right who are known at one address. */
    Tally together(int pairs) {
        int[] patterns = new int[Field.PATTERNS];
        Comparison comparison = new Comparison(right, right);
        int[] rows = shuffled(right.size());
        int taken = 0;
        int i = 0;
        for (; i < rows.length && taken < 2 * pairs; i++) {
            taken += block(
                    comparison,
                    right,
                    BlockingRule.ADDRESS,
                    rows[i],
                    patterns,
                    pattern -> !Field.PLACE.is(Level.ELSEWHERE, pattern));
        }
        togetherShare = rows.length == 0 ? 1 : 2.0 * i / rows.length;
        return new Tally(patterns);
    }

    /** How often each pair of the right who are together was counted, 2 for all of them from both sides. */
    double togetherShare() {
        return togetherShare;
    }

    private int block(
            Comparison comparison, Roll from, BlockingRule rule, int row, int[] patterns, IntPredicate counted) {
        long key = rule.key(from, row);
        if (key == 0) {
            return 0;
        }
        int begin = blocks.from(rule, key);
        int end = blocks.to(rule, key, begin);
        if (end - begin > LARGEST_BLOCK) {
            return 0;
        }
        for (int at = begin; at < end; at++) {
            int other = blocks.row(rule, at);
            int pattern = comparison.pattern(row, other);
            if ((from != right || other != row) && counted.test(pattern)) {
                patterns[pattern]++;
            }
        }
        return end - begin;
    }

    private int[] shuffled(int size) {
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            rows[i] = rows[at];
            rows[at] = i;
        }
        return rows;
    }
}
