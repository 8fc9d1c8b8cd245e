package org.wholefamily.evidence.matching;

import java.util.Arrays;

/** Counts how the rows of one person agree, in pairs of which it is not known which are one person. */
final class PersonLearning {

    private static final int ROUNDS = 25;
    private static final double BELIEF = 20;

    private final Shares shares = new Shares(Beliefs.PERSON, BELIEF);
    private double swapped = Beliefs.SWAPPED * BELIEF;
    private double named = BELIEF;
    private Mixture mixture;
    private Tally pairs;

    /** What the pairs of one rule teach: expectation and maximisation in turn. */
    static PersonLearning alone(Weights before, Tally pairs, double householdsAPerson, Field[] taught) {
        Weights weights = before;
        PersonLearning learning = null;
        for (int round = 0; round < ROUNDS; round++) {
            learning = new PersonLearning();
            learning.pairs = pairs;
            learning.mixture = new Mixture(pairs, weights, taught).fit(householdsAPerson);
            learning.add(learning, taught);
            weights = learning.weights(before);
        }
        return learning;
    }

    /** Adds the pairs of another as it sees them. */
    void add(PersonLearning other, Field[] taught) {
        boolean names = Arrays.asList(taught).contains(Field.FORENAME);
        for (int at = 0; at < other.pairs.size(); at++) {
            int pattern = other.pairs.pattern(at);
            double people = other.mixture.people(at);
            shares.add(pattern, people, taught);
            if (names) {
                named += people;
                swapped += (pattern & Field.SWAPPED) != 0 ? people : 0;
            }
        }
    }

    Weights weights(Weights before) {
        return before.withPerson(shares.shares(), swapped / named);
    }
}
