package org.wholefamily.evidence.matching;

import java.util.Map;

/** How likely a pattern is for one person, for two strangers and for two of a household, as powers of two. */
final class Odds {

    /** No two of a household have one name and one birthday. */
    private static final double NAMED_ALIKE = -10;

    private static final int MOST_LEVELS = 16;

    private final Field[] fields;
    private final double[][] person;
    private final double[][] strangers;
    private final double[][] household;
    private final double swapped;

    Odds(Weights weights, Field... fields) {
        this.fields = fields;
        this.person = logs(weights.person());
        this.strangers = logs(weights.strangers());
        this.household = logs(weights.household());
        this.swapped = log(weights.swapped());
    }

    private static double[][] logs(Map<Field, Map<Level, Double>> shares) {
        double[][] logs = new double[Field.ALL.length][MOST_LEVELS];
        shares.forEach((field, levels) -> levels.forEach(
                (level, share) -> logs[field.ordinal()][field.levels().indexOf(level)] = log(share)));
        return logs;
    }

    double person(int pattern) {
        return sum(person, pattern) + ((pattern & Field.SWAPPED) != 0 ? swapped : 0);
    }

    double strangers(int pattern) {
        return sum(strangers, pattern);
    }

    double household(int pattern) {
        boolean alike = Field.FORENAME.is(Level.EQUAL, pattern) && Field.BIRTHDAY.is(Level.EQUAL, pattern);
        return sum(household, pattern) + ((pattern & Field.SWAPPED) != 0 ? swapped : 0) + (alike ? NAMED_ALIKE : 0);
    }

    /** How much more likely the pattern is for one person than for strangers. */
    double gain(int pattern) {
        return person(pattern) - strangers(pattern);
    }

    private double sum(double[][] logs, int pattern) {
        double sum = 0;
        for (Field field : fields) {
            sum += logs[field.ordinal()][field.place(pattern)];
        }
        return sum;
    }

    static double log(double share) {
        return Math.log(share) / Math.log(2);
    }

    static double power(double bits) {
        return Math.pow(2, bits);
    }
}
