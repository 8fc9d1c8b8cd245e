package org.wholefamily.evidence.matching;

import java.util.Arrays;

/** Who stands under which key of a rule: one sorted array a rule, of keys with the row behind. */
final class Blocks {

    private static final int ROW_BITS = 24;
    private static final BlockingRule[] RULES = BlockingRule.values();

    private final long[][] sorted = new long[RULES.length][];

    Blocks(Roll roll) {
        if (roll.size() >= 1 << ROW_BITS) {
            throw new IllegalArgumentException("more than " + (1 << ROW_BITS) + " people");
        }
        for (BlockingRule rule : RULES) {
            int size = 0;
            for (int row = 0; row < roll.size(); row++) {
                size += rule.key(roll, row) != 0 ? 1 : 0;
            }
            long[] entries = new long[size];
            size = 0;
            for (int row = 0; row < roll.size(); row++) {
                long key = rule.key(roll, row);
                if (key != 0) {
                    entries[size++] = key << ROW_BITS | row;
                }
            }
            Arrays.sort(entries);
            sorted[rule.ordinal()] = entries;
        }
    }

    /** Where the block of the key begins. */
    int from(BlockingRule rule, long key) {
        return firstFrom(sorted[rule.ordinal()], key << ROW_BITS);
    }

    /** Behind the last of the block that begins there. */
    int to(BlockingRule rule, long key, int from) {
        long[] entries = sorted[rule.ordinal()];
        long block = key << ROW_BITS >> ROW_BITS;
        int to = from;
        int step = 1;
        while (to + step <= entries.length && entries[to + step - 1] >> ROW_BITS == block) {
            to += step;
            step *= 2;
        }
        while (to < entries.length && entries[to] >> ROW_BITS == block) {
            to++;
        }
        return to;
    }

    int row(BlockingRule rule, int at) {
        return (int) sorted[rule.ordinal()][at] & (1 << ROW_BITS) - 1;
    }

    /** Whether the row has a key of any rule in common with one of these. */
    boolean concern(Roll roll, int row) {
        for (BlockingRule rule : RULES) {
            long key = rule.key(roll, row);
            if (key != 0) {
                int from = from(rule, key);
                if (to(rule, key, from) > from) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int firstFrom(long[] entries, long least) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries[middle] < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
