package org.wholefamily.evidence.matching;

import java.util.ArrayList;
import java.util.List;

/** Takes a match apart, field by field. */
final class Reasons {

    private Reasons() {}

    /** @param before what is known before any field is compared, in bits */
    static List<Reason> of(Match match, Weights weights, double before) {
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
        reasons.add(new Reason("people", "how many are known", before));
        double told = reasons.stream().mapToDouble(Reason::bits).sum();
        reasons.add(new Reason("household", "who else may live there", match.bits() - told));
        return reasons;
    }
}
