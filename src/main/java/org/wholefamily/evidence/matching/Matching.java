package org.wholefamily.evidence.matching;

import java.util.List;
import java.util.function.IntPredicate;

/** Says which rows are about which person, by the weights of agreement and disagreement of Fellegi and Sunter. */
public final class Matching {

    private Matching() {}

    /**
     * Learns weights from rows and those who are known. The same rows and seed give the same weights.
     *
     * @param rows the people themselves where they may be known more than once
     * @param version what the weights are called
     */
    public static Weights learn(Roll rows, Roll people, int version, long seed) {
        return new Learner(rows, people, new Blocks(people), seed).learn(version);
    }

    /** Finds about whom the rows are. */
    public static Linkage link(Roll rows, Known known, Weights weights) {
        return new Linkage(rows, known, weights);
    }

    /** Finds who is known more than once. */
    public static Duplicates duplicates(Roll people, Weights weights) {
        return duplicates(people, row -> true, people.size(), weights);
    }

    /**
     * The same for some of those who are known, among those who have something in common with them.
     *
     * @param looked of whom it is asked, by the place in the roll
     * @param among how many are known in all
     */
    public static Duplicates duplicates(Roll people, IntPredicate looked, int among, Weights weights) {
        return new Duplicates(people, looked, among, weights);
    }

    /** Says which rows of two rolls seem to be about one person. */
    public static Sameness sameness(Roll rows, Roll others, Weights weights, int among) {
        return new Sameness(rows, others, Scorer.ofPeople(weights, rows.words(), among));
    }

    /**
     * Why a row is or may be about a person, field by field; all bits together are the match's.
     *
     * @param among how many are known
     */
    public static List<Reason> reasons(Match match, Weights weights, int among) {
        return Reasons.of(match, weights, Odds.log(weights.known() / among));
    }
}
