package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Odds.log;
import static org.wholefamily.evidence.matching.Odds.power;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How likely it is that two rows are about one person, in bits: one more doubles the odds. */
final class Scorer {

    private static final int PLACES = Field.PLACE.levels().size();
    private static final double RAREST = 1e-5;
    private static final Field[] OTHERS = {Field.BIRTHDAY, Field.PLACE, Field.NUMBER};

    /** The share of a household who are not known although one of them is. */
    private static final double UNSEEN = 0.2;

    private final Odds odds;
    private final float[] forenames;
    private final float[] surnames;
    private final Map<Integer, Double> birthdays = new HashMap<>();
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
        known = log(same / people);
        residents = log(others / people);
        forenames = rarity(weights, Field.FORENAME, weights.forenames(), words);
        surnames = rarity(weights, Field.SURNAME, weights.surnames(), words);
        double usual = weights.strangers().get(Field.BIRTHDAY).get(Level.EQUAL);
        weights.birthdays().forEach((day, share) -> birthdays.put(day, Math.max(0, log(share / usual))));
        fillHopes();
    }

    /** By word, what is to be added to the bits for strangers who have that name in common. */
    private static float[] rarity(Weights weights, Field field, Map<String, Double> shares, Words words) {
        double usual = weights.strangers().get(field).get(Level.EQUAL);
        float[] rarity = new float[words.size() + 1];
        if (!shares.isEmpty()) {
            double rare = Math.max(
                    RAREST,
                    shares.values().stream().mapToDouble(share -> share).min().getAsDouble() / 2);
            Arrays.fill(rarity, (float) log(rare / usual));
            shares.forEach((name, share) -> rarity[words.find(name)] = (float) log(share / usual));
        }
        return rarity;
    }

    private void fillHopes() {
        float rareForename = least(forenames);
        float rareSurname = least(surnames);
        for (int pattern = 0; pattern < Field.PATTERNS; pattern++) {
            if (Field.PLACE.place(pattern) == 0) {
                double rare = (Field.FORENAME.is(Level.EQUAL, pattern) ? rareForename : 0)
                        + (Field.SURNAME.is(Level.EQUAL, pattern) ? rareSurname : 0);
                double best = Double.NEGATIVE_INFINITY;
                for (int place = 0; place < PLACES; place++) {
                    best = Math.max(
                            best,
                            bits(pattern | Field.PLACE.bits(Field.PLACE.levels().get(place)), rare));
                }
                hopes[pattern] = (float) best;
            }
        }
    }

    private static float least(float[] values) {
        float least = 0;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static final int NAMES = Field.FORENAME.mask() | Field.SURNAME.mask() | Field.SWAPPED;

    /** What is known of one name goes before what is missing. */
    boolean isBetterNamed(int one, int other) {
        int missing = missingNames(one) - missingNames(other);
        return missing < 0 || missing == 0 && odds.gain(one & NAMES) > odds.gain(other & NAMES);
    }

    private static int missingNames(int pattern) {
        return (Field.FORENAME.is(Level.MISSING, pattern) ? 1 : 0) + (Field.SURNAME.is(Level.MISSING, pattern) ? 1 : 0);
    }

    /** Of two patterns the better of each field; what is known of one goes before what is missing from the other. */
    int best(int one, int other) {
        if (one == other) {
            return one;
        }
        int best = isBetterNamed(other, one) ? other & NAMES : one & NAMES;
        for (Field field : OTHERS) {
            int mine = one & field.mask();
            int others = other & field.mask();
            best |= others == 0 || mine != 0 && odds.gain(mine) >= odds.gain(others) ? mine : others;
        }
        return best;
    }

    /** What a part of a pattern says against strangers, in bits. */
    double gain(int part) {
        return odds.gain(part);
    }

    /** What a pattern without its place can reach at best. */
    double hope(int pattern) {
        return hopes[pattern];
    }

    /** @param row of the right */
    double bits(int pattern, Roll right, int row) {
        return bits(pattern, rarity(pattern, right, row));
    }

    /** What is to be added to the bits for strangers, for the names and the day that they have in common. */
    double rarity(int pattern, Roll right, int row) {
        double rarity = 0;
        boolean swapped = (pattern & Field.SWAPPED) != 0;
        if (!swapped && Field.FORENAME.is(Level.EQUAL, pattern)) {
            rarity += forenames[right.forename(row)];
        }
        if (!swapped && Field.SURNAME.is(Level.EQUAL, pattern)) {
            rarity += surnames[right.surname(row)];
        }
        if (Field.BIRTHDAY.is(Level.EQUAL, pattern) && !birthdays.isEmpty()) {
            rarity += birthdays.getOrDefault(right.birthday(row), 0.0);
        }
        return rarity;
    }

    double bits(int pattern, double rarity) {
        return personBits(pattern, rarity) - log(1 + power(householdBits(pattern, rarity)));
    }

    /** How much likelier it is that the row is about the person than about somebody whom nobody knows. */
    double personBits(int pattern, double rarity) {
        return known + odds.gain(pattern) - rarity;
    }

    /** The same for somebody who lives with the person and is not known. */
    double householdBits(int pattern, double rarity) {
        return residents + odds.household(pattern) - odds.strangers(pattern) - rarity;
    }
}
