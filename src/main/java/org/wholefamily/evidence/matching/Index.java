package org.wholefamily.evidence.matching;

import java.util.BitSet;

/** Those who are known, kept by the keys of the blocking rules: a few rows find at once who may be meant. */
public final class Index {

    private final Roll people;
    private final Blocks blocks;

    public Index(Roll people) {
        this.people = people;
        this.blocks = new Blocks(people);
    }

    /** Those who have the key of a rule in common with one of the rows, in the order in which they are known. */
    public Roll alike(Roll rows) {
        BitSet alike = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            for (BlockingRule rule : BlockingRule.values()) {
                long key = rule.key(rows, row);
                if (key != 0) {
                    add(alike, rule, key);
                }
            }
        }
        Roll roll = people.beside();
        alike.stream().forEach(row -> roll.add(people, row));
        return roll;
    }

    private void add(BitSet alike, BlockingRule rule, long key) {
        int from = blocks.from(rule, key);
        int to = blocks.to(rule, key, from);
        for (int at = from; at < to && to - from <= Drops.LARGEST_BLOCK; at++) {
            alike.set(blocks.row(rule, at));
        }
    }
}
