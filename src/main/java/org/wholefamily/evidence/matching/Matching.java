package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.List;

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
        return new Duplicates(people, weights);
    }

    /**
     * Why a match was decided so, field by field; all bits together are the match's.
     *
     * @param among how many are known
     */
    public static List<Reason> reasons(Match match, Weights weights, int among) {
        Odds odds = new Odds(weights, Field.ALL);
        List<Reason> reasons = new ArrayList<>();
        for (Field field : Field.ALL) {
            int part = match.pattern() & field.mask();
            if (part != 0) {
                reasons.add(new Reason(field.word(), field.level(part).words(), odds.gain(part)));
            }
        }
        if ((match.pattern() & Field.SWAPPED) != 0) {
            reasons.add(new Reason("names", "forename and surname exchanged", odds.gain(Field.SWAPPED)));
        }
        if (match.rarity() != 0) {
            reasons.add(new Reason("names", "how many are called so", -match.rarity()));
        }
        double told = reasons.stream().mapToDouble(Reason::bits).sum();
        double before = Odds.log(weights.known() / among);
        reasons.add(new Reason("people", "how many are known", before));
        reasons.add(new Reason("household", "who else may live there", match.bits() - told - before));
        return reasons;
    }
}
