package org.wholefamily.evidence.matching;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What was not compared, for too many have the key of a rule in common, or seem to be one family. */
public final class Drops {

    /** A key that more have in common is not looked under. */
    public static final int LARGEST_BLOCK = 1_000;

    private final AtomicLongArray rows = new AtomicLongArray(BlockingRule.values().length);
    private final AtomicLongArray pairs = new AtomicLongArray(BlockingRule.values().length);
    private final AtomicLong relatives = new AtomicLong();

    void add(BlockingRule rule, int block) {
        rows.incrementAndGet(rule.ordinal());
        pairs.addAndGet(rule.ordinal(), block);
    }

    /** How many rows were not looked up under a rule. */
    public long rows(BlockingRule rule) {
        return rows.get(rule.ordinal());
    }

    /** How many pairs were not compared under a rule; another rule may have brought them together. */
    public long pairs(BlockingRule rule) {
        return pairs.get(rule.ordinal());
    }

    void addRelatives(int times) {
        relatives.addAndGet(times);
    }

    /** How often it was told that two are of one family, and they were not put together. */
    public long relatives() {
        return relatives.get();
    }
}
