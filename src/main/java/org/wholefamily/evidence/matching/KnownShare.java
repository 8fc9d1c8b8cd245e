package org.wholefamily.evidence.matching;

/** Counts how many rows are about somebody who is known, and how many are known twice. */
final class KnownShare {

    private static final int ROUNDS = 4;
    private static final int ROWS = 2_000;
    private static final double LEAST = 0.01;

    private final Roll people;
    private final Known known;
    private final Blocks blocks;

    KnownShare(Roll people, Blocks blocks) {
        this.people = people;
        this.known = Known.all(people);
        this.blocks = blocks;
    }

    /** A row is about one person at most. */
    Weights known(Weights before, Roll rows) {
        Weights weights = before;
        for (int round = 0; round < ROUNDS; round++) {
            Scorer scorer = Scorer.ofRows(weights, people.words(), people.size());
            Search search = new Search(rows, known, false, blocks, scorer, scorer, new Drops());
            double found = 0;
            int asked = 0;
            for (int row = 0; row < rows.size(); row += 1 + rows.size() / ROWS) {
                Candidates candidates = search.of(row);
                double all = 0;
                double others = 1;
                for (int at = 0; at < candidates.size(); at++) {
                    all += candidates.odds(at);
                    others += candidates.household(at);
                }
                found += all / (all + others);
                asked++;
            }
            weights = weights.withKnown(Math.max(LEAST, found / asked));
        }
        return weights;
    }

    /** Of those who are known any may be any. */
    Weights twice(Weights before) {
        Weights weights = before;
        for (int round = 0; round < ROUNDS; round++) {
            Scorer scorer = Scorer.ofPeople(weights, people.words(), people.size());
            Search search = new Search(people, known, true, blocks, scorer, scorer, new Drops());
            double found = 0;
            int asked = 0;
            for (int row = 0; row < people.size(); row += 1 + people.size() / ROWS) {
                Candidates candidates = search.of(row);
                for (int at = 0; at < candidates.size(); at++) {
                    found += candidates.likelihood(at, 0);
                }
                asked++;
            }
            weights = weights.withTwice(Math.max(LEAST, found / asked));
        }
        return weights;
    }
}
