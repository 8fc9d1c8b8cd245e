package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Field.*;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what people who live together have in common, in pairs of people who are known at one address. */
final class HouseholdLearning {

    private static final int ROUNDS = 25;
    private static final double BELIEF = 50;
    private static final double KNOWN_TWICE = 0.01;
    private static final Field[] TAUGHT = {FORENAME, SURNAME, BIRTHDAY, NUMBER};

    private HouseholdLearning() {}

    /**
     * @param once whether those who are known are known once, but for a few; or else it is believed what their
     *     households are like, and only counted how large they are
     * @param people how many there are for each pair that was counted once
     */
    static Weights learnt(Weights before, Tally together, boolean once, double people) {
        Weights weights = before;
        for (int round = 0; round < (once ? ROUNDS : 1); round++) {
            Mixture mixture = new Mixture(together, weights, TAUGHT);
            mixture = once ? mixture.with(KNOWN_TWICE, 0.9) : mixture.fit();
            Shares shares = new Shares(Beliefs.HOUSEHOLD, BELIEF);
            double pairs = 0.5;
            for (int at = 0; at < together.size(); at++) {
                pairs += mixture.households(at);
                shares.add(together.pattern(at), once ? mixture.households(at) : 0, TAUGHT);
            }
            Map<Field, Map<Level, Double>> household = shares.shares();
            household.put(PLACE, samePlace(before.person().get(PLACE)));
            weights = before.withHousehold(household, pairs / people);
        }
        return weights;
    }

    /** Who lives together is written down at one place as one person is who has not moved. */
    private static Map<Level, Double> samePlace(Map<Level, Double> person) {
        Map<Level, Double> same = new LinkedHashMap<>(person);
        same.put(Level.NEIGHBOUR, 1e-4);
        same.put(Level.PARTLY, 1e-4);
        same.put(Level.OTHER, 1e-4);
        double all = same.values().stream().mapToDouble(share -> share).sum();
        same.replaceAll((level, share) -> share / all);
        return same;
    }

    /** Of pairs that have the key of a rule in common, how many live together for each that is one person. */
    static double aPerson(Weights weights, BlockingRule rule) {
        return weights.residents()
                * switch (rule) {
                    case NAME -> toPerson(weights, FORENAME) * toPerson(weights, SURNAME);
                    case BIRTHDAY -> toPerson(weights, BIRTHDAY);
                    default -> toPerson(weights, NUMBER);
                };
    }

    private static double toPerson(Weights weights, Field field) {
        return weights.household().get(field).get(Level.EQUAL)
                / weights.person().get(field).get(Level.EQUAL);
    }
}
