package org.wholefamily.evidence.matching;

/** Finds the candidates for a row; for one thread. */
final class Search {

    private static final double WORTH_KEEPING = -3;
    private static final BlockingRule[] RULES = BlockingRule.values();

    private final Roll rows;
    private final Known known;
    private final Roll right;
    private final boolean within;
    private final Blocks blocks;
    private final Scorer scorer;
    private final Faces faces;
    private final Comparison comparison;
    private final Sameness others;
    private final Drops drops;
    private final int[] seen;
    private final Candidates candidates;
    private int pattern;
    private int named;

    /**
     * @param ofPeople tells which rows are about one person
     * @param within whether the rows are those who are known, so that nobody is a candidate for themselves
     */
    Search(Roll rows, Known known, boolean within, Blocks blocks, Scorer scorer, Scorer ofPeople, Drops drops) {
        this.rows = rows;
        this.known = known;
        this.right = known.roll();
        this.within = within;
        this.blocks = blocks;
        this.scorer = scorer;
        this.faces = scorer.faces();
        this.drops = drops;
        this.comparison = new Comparison(rows, right);
        this.others = new Sameness(rows, known.others(), ofPeople);
        this.seen = new int[known.size()];
        this.candidates = new Candidates(scorer);
    }

    boolean isWithin() {
        return within;
    }

    Candidates of(int row) {
        candidates.clear();
        for (BlockingRule rule : RULES) {
            long key = rule.key(rows, row);
            if (key != 0) {
                look(row, rule, key);
            }
        }
        return candidates;
    }

    private void look(int row, BlockingRule rule, long key) {
        int from = blocks.from(rule, key);
        int to = blocks.to(rule, key, from);
        if (to - from > Drops.LARGEST_BLOCK) {
            drops.add(rule, to - from);
            return;
        }
        for (int at = from; at < to; at++) {
            int person = known.owner(blocks.row(rule, at));
            if (seen[person] != row + 1 && !(within && person == row)) {
                seen[person] = row + 1;
                if (!isAboutAnother(row, person)) {
                    consider(row, person);
                }
            }
        }
    }

    /** Somebody said so. */
    private boolean isAboutAnother(int row, int person) {
        for (int other : known.notAbout(person)) {
            if (others.areOne(row, other)) {
                return true;
            }
        }
        return false;
    }

    private void consider(int row, int person) {
        compare(row, person, true);
        if (scorer.hope(pattern) < WORTH_KEEPING) {
            return;
        }
        place(row, person, true);
        double rarity = scorer.rarity(pattern, right, named);
        if (scorer.bits(pattern, rarity) >= WORTH_KEEPING) {
            candidates.add(person, pattern, rarity);
            if (known.next(person) >= 0 || known.relative(person) != person) {
                compare(row, person, false);
                place(row, person, false);
                candidates.setSure(pattern, scorer.rarity(pattern, right, named));
            }
        }
    }

    /** @param weakly whether what is not sure of the person counts too */
    private void compare(int row, int person, boolean weakly) {
        named = person;
        pattern = comparison.withoutPlace(row, person);
        for (int at = known.next(person); at >= 0; at = known.next(at)) {
            if (counts(row, at, weakly)) {
                int other = comparison.withoutPlace(row, at);
                named = faces.isBetterNamed(other, pattern) ? at : named;
                pattern = faces.best(pattern, other);
            }
        }
    }

    /** At best where the person is known, or else where another of the family is. */
    private void place(int row, int person, boolean weakly) {
        int rest = pattern;
        pattern |= comparison.place(row, person);
        place(row, person, weakly, rest);
        for (int at = known.relative(person); at != person; at = known.relative(at)) {
            pattern = faces.best(pattern, rest | comparison.place(row, at));
            place(row, at, weakly, rest);
        }
    }

    private void place(int row, int person, boolean weakly, int rest) {
        for (int at = known.next(person); at >= 0; at = known.next(at)) {
            if (counts(row, at, weakly)) {
                pattern = faces.best(pattern, rest | comparison.place(row, at));
            }
        }
    }

    /** What is not sure of a person does not make itself surer. */
    private boolean counts(int row, int at, boolean weakly) {
        return !known.isWeak(at) || weakly && !right.isAlike(at, rows, row);
    }
}
