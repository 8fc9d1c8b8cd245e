package org.wholefamily.evidence.matching;

import java.util.Arrays;

/** Those of the known about whom a row may be. */
final class Candidates {

    private final Scorer scorer;
    private int[] people = new int[16];
    private int[] patterns = new int[16];
    private int[] surePatterns = new int[16];
    private double[] rarities = new double[16];
    private double[] sureRarities = new double[16];
    private double[] odds = new double[16];
    private int size;

    Candidates(Scorer scorer) {
        this.scorer = scorer;
    }

    void clear() {
        size = 0;
    }

    void add(int person, int pattern, double rarity) {
        if (size == people.length) {
            people = Arrays.copyOf(people, size * 2);
            patterns = Arrays.copyOf(patterns, size * 2);
            surePatterns = Arrays.copyOf(surePatterns, size * 2);
            rarities = Arrays.copyOf(rarities, size * 2);
            sureRarities = Arrays.copyOf(sureRarities, size * 2);
            odds = Arrays.copyOf(odds, size * 2);
        }
        people[size] = person;
        patterns[size] = pattern;
        rarities[size] = rarity;
        odds[size++] = Odds.power(scorer.personBits(pattern, rarity));
        setSure(pattern, rarity);
    }

    /** What comes of what is surely known of the one who was added last. */
    void setSure(int pattern, double rarity) {
        surePatterns[size - 1] = pattern;
        sureRarities[size - 1] = rarity;
    }

    int size() {
        return size;
    }

    int person(int at) {
        return people[at];
    }

    int pattern(int at) {
        return patterns[at];
    }

    int surePattern(int at) {
        return surePatterns[at];
    }

    /** To nobody who is known. */
    double odds(int at) {
        return odds[at];
    }

    /** How likely it is that the row is about the person, among so many others. */
    double likelihood(int at, double rivals) {
        return odds[at] / (odds[at] + 1 + household(at) + rivals);
    }

    /** The same by what is surely known of the person. */
    double sureLikelihood(int at, double rivals) {
        double sure = Odds.power(scorer.personBits(surePatterns[at], sureRarities[at]));
        double others = Odds.power(scorer.householdBits(surePatterns[at], sureRarities[at]));
        return sure / (sure + 1 + others + rivals);
    }

    /** The odds of somebody who lives with the person and is not known. */
    double household(int at) {
        return Odds.power(scorer.householdBits(patterns[at], rarities[at]));
    }

    Match match(int row, int at, Answer answer, double likelihood) {
        double bits = scorer.bits(patterns[at], rarities[at]);
        return new Match(row, people[at], answer, bits, likelihood, patterns[at], rarities[at]);
    }
}
