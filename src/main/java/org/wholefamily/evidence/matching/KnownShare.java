package org.wholefamily.evidence.matching;

/** Counts how many of the rows are about somebody who is known. */
final class KnownShare {

    private static final int ROUNDS = 4;
    private static final int ROWS = 2_000;
    private static final double LEAST = 0.01;

    private final Roll left;
    private final Roll right;
    private final Blocks blocks;
    private final boolean within;

    KnownShare(Roll left, Roll right, Blocks blocks) {
        this.left = left;
        this.right = right;
        this.blocks = blocks;
        this.within = left == right;
    }

    Weights learnt(Weights before) {
        Weights weights = before;
        Known known = Known.all(right);
        for (int round = 0; round < ROUNDS; round++) {
            Scorer scorer = within
                    ? Scorer.ofPeople(weights, right.words(), right.size())
                    : Scorer.ofRows(weights, right.words(), right.size());
            Search search = new Search(left, known, within, blocks, scorer, new Drops());
            double found = 0;
            int rows = 0;
            for (int row = 0; row < left.size(); row += 1 + left.size() / ROWS) {
                found += found(search.of(row));
                rows++;
            }
            weights = weights.withKnown(Math.max(LEAST, found / rows));
        }
        return weights;
    }

    /** Among those of whom any may be any, each counts; or else a row is about one person at most. */
    private double found(Candidates candidates) {
        double each = 0;
        double all = 0;
        double others = 0;
        for (int at = 0; at < candidates.size(); at++) {
            double odds = candidates.odds(at);
            each += odds / (1 + odds + candidates.household(at));
            all += odds;
            others += candidates.household(at);
        }
        return within ? each : all / (1 + all + others);
    }
}
