package org.wholefamily.evidence.matching;

/** Says of rows of two rolls whether they seem to be about one person, so that the answer about one is that about both. */
public final class Sameness {

    private final Roll rows;
    private final Roll others;
    private final Comparison comparison;
    private final Grounds grounds;

    Sameness(Roll rows, Roll others, Scorer ofPeople) {
        this.rows = rows;
        this.others = others;
        this.comparison = new Comparison(rows, others);
        this.grounds = new Grounds(ofPeople);
    }

    /** For one thread. */
    public boolean areOne(int row, int other) {
        return rows.isAlike(row, others, other) || grounds.areClearlyOne(comparison.pattern(row, other), others, other);
    }
}
