package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Odds.power;

/** Pairs of which each is one person, two strangers or two of a household. */
final class Mixture {

    private static final int ROUNDS = 10;
    private static final double LEAST = 1e-9;

    private final Tally pairs;
    private final double[] ofPerson;
    private final double[] ofHousehold;
    private final double[] ofStrangers;
    private double person = 0.1;
    private double household = 0.1;

    Mixture(Tally pairs, Weights weights, Field... fields) {
        this.pairs = pairs;
        this.ofPerson = new double[pairs.size()];
        this.ofHousehold = new double[pairs.size()];
        this.ofStrangers = new double[pairs.size()];
        Odds odds = new Odds(weights, fields);
        for (int at = 0; at < pairs.size(); at++) {
            int pattern = pairs.pattern(at);
            ofPerson[at] = power(odds.person(pattern));
            ofHousehold[at] = power(odds.household(pattern));
            ofStrangers[at] = power(odds.strangers(pattern));
        }
    }

    /** @param person the share of the pairs that are one person */
    Mixture with(double person, double household) {
        this.person = Math.max(LEAST, person);
        this.household = Math.max(LEAST, household);
        return this;
    }

    /** Finds how many of the pairs are which. */
    Mixture fit() {
        for (int round = 0; round < ROUNDS; round++) {
            double people = 0;
            double households = 0;
            double all = 1;
            for (int at = 0; at < pairs.size(); at++) {
                people += people(at);
                households += households(at);
                all += pairs.count(at);
            }
            with(people / all, households / all);
        }
        return this;
    }

    /** Finds how many of the pairs are which, when for each that is one person so many are of a household. */
    Mixture fit(double householdsAPerson) {
        for (int round = 0; round < ROUNDS; round++) {
            double people = 0;
            double all = 1;
            for (int at = 0; at < pairs.size(); at++) {
                people += people(at);
                all += pairs.count(at);
            }
            with(people / all, people / all * householdsAPerson);
        }
        return this;
    }

    /** How many of the pairs with that pattern are one person. */
    double people(int at) {
        return pairs.count(at) * person * ofPerson[at] / all(at);
    }

    double households(int at) {
        return pairs.count(at) * household * ofHousehold[at] / all(at);
    }

    double strangers(int at) {
        return pairs.count(at) * others() * ofStrangers[at] / all(at);
    }

    private double others() {
        return Math.max(LEAST, 1 - person - household);
    }

    private double all(int at) {
        return person * ofPerson[at] + household * ofHousehold[at] + others() * ofStrangers[at];
    }
}
