package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Odds.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be added to the bits for strangers for the very names and day that they have in common: less than 0 for
 * those that are rarer than usual.
 */
final class Rarity {

    private static final double RAREST = 1e-5;

    private final float[] forenames;
    private final float[] surnames;
    private final Map<Integer, Double> birthdays = new HashMap<>();
    private final float rarestForename;
    private final float rarestSurname;

    Rarity(Weights weights, Words words) {
        forenames = byWord(usual(weights, Field.FORENAME), weights.forenames(), words);
        surnames = byWord(usual(weights, Field.SURNAME), weights.surnames(), words);
        double usual = usual(weights, Field.BIRTHDAY);
        weights.birthdays().forEach((day, share) -> birthdays.put(day, Math.max(0, log(share / usual))));
        rarestForename = least(forenames);
        rarestSurname = least(surnames);
    }

    private static double usual(Weights weights, Field field) {
        return weights.strangers().get(field).get(Level.EQUAL);
    }

    private static float[] byWord(double usual, Map<String, Double> shares, Words words) {
        float[] rarity = new float[words.size()];
        if (!shares.isEmpty()) {
            double least =
                    shares.values().stream().mapToDouble(share -> share).min().getAsDouble();
            Arrays.fill(rarity, (float) log(Math.max(RAREST, least / 2) / usual));
            shares.forEach((name, share) -> rarity[words.find(name)] = (float) log(share / usual));
        }
        return rarity;
    }

    private static float least(float[] values) {
        float least = 0;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** Of a pattern with a row of the right; names that changed places are taken for as frequent as usual. */
    double of(int pattern, Roll right, int row) {
        double rarity = 0;
        if ((pattern & Field.SWAPPED) == 0) {
            rarity += Field.FORENAME.is(Level.EQUAL, pattern) ? forenames[right.forename(row)] : 0;
            rarity += Field.SURNAME.is(Level.EQUAL, pattern) ? surnames[right.surname(row)] : 0;
        }
        if (Field.BIRTHDAY.is(Level.EQUAL, pattern) && !birthdays.isEmpty()) {
            rarity += birthdays.getOrDefault(right.birthday(row), 0.0);
        }
        return rarity;
    }

    /** Of the rarest names. */
    double least(int pattern) {
        return (Field.FORENAME.is(Level.EQUAL, pattern) ? rarestForename : 0)
                + (Field.SURNAME.is(Level.EQUAL, pattern) ? rarestSurname : 0);
    }
}
