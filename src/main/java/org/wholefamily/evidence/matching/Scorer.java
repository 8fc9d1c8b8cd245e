package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Odds.log;
import static org.wholefamily.evidence.matching.Odds.power;

/** How likely it is that two rows are about one person, in bits: one more doubles the odds. */
final class Scorer {

    /** The share of a household who are not known although one of them is. */
    private static final double UNSEEN = 0.2;

    private final Odds odds;
    private final Rarity rarity;
    private final double known;
    private final double residents;
    private final float[] hopes = new float[Field.PATTERNS];

    /** For rows that may be about any of so many people; most of a household are known when one of them is. */
    static Scorer ofRows(Weights weights, Words words, int people) {
        return new Scorer(weights, words, people, weights.known(), weights.residents() * UNSEEN);
    }

    /** For two who are known: that they live together is as likely as it is. */
    static Scorer ofPeople(Weights weights, Words words, int people) {
        return new Scorer(weights, words, people, weights.twice(), weights.residents());
    }

    private Scorer(Weights weights, Words words, int people, double same, double others) {
        odds = new Odds(weights, Field.ALL);
        rarity = new Rarity(weights, words);
        known = log(same / people);
        residents = log(others / people);
        for (int pattern = 0; pattern < Field.PATTERNS; pattern++) {
            if (Field.PLACE.is(Level.MISSING, pattern)) {
                hopes[pattern] = (float) best(pattern);
            }
        }
    }

    private double best(int pattern) {
        double best = Double.NEGATIVE_INFINITY;
        for (Level place : Field.PLACE.levels()) {
            best = Math.max(best, bits(pattern | Field.PLACE.bits(place), rarity.least(pattern)));
        }
        return best;
    }

    /** What a pattern without its place can reach at best. */
    double hope(int pattern) {
        return hopes[pattern];
    }

    Faces faces() {
        return new Faces(odds);
    }

    /** What a part of a pattern says against strangers. */
    double gain(int part) {
        return odds.gain(part);
    }

    double rarity(int pattern, Roll right, int row) {
        return rarity.of(pattern, right, row);
    }

    /** @param row of the right */
    double bits(int pattern, Roll right, int row) {
        return bits(pattern, rarity(pattern, right, row));
    }

    double bits(int pattern, double rare) {
        return personBits(pattern, rare) - log(1 + power(householdBits(pattern, rare)));
    }

    /** How much likelier it is that the row is about the person than about somebody whom nobody knows. */
    double personBits(int pattern, double rare) {
        return known + odds.gain(pattern) - rare;
    }

    /** The same for somebody who lives with the person and is not known. */
    double householdBits(int pattern, double rare) {
        return residents + odds.household(pattern) - odds.strangers(pattern) - rare;
    }
}
