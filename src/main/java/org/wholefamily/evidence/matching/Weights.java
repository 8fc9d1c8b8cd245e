package org.wholefamily.evidence.matching;

import java.util.Map;

/**
 * What was learnt of how the rows of one person agree and those of two do not. Nothing but names, days and shares, so a
 * table can keep it.
 *
 * @param version tells it from others; a link keeps the version by which it was found
 * @param person how often the rows of one person have each level of a field
 * @param strangers the same for two people who have nothing to do with each other
 * @param household the same for two people who live together
 * @param swapped how often forename and surname of one person change places
 * @param known the share of rows that are about somebody who is known
 * @param twice how many others of those who are known are the same person, on the average
 * @param residents how many others a person lives with, on the average, of those who are known
 * @param forenames the share of people with a forename, of those that are frequent
 * @param birthdays the share of people born on a day, of days that are frequent
 */
public record Weights(
        int version,
        Map<Field, Map<Level, Double>> person,
        Map<Field, Map<Level, Double>> strangers,
        Map<Field, Map<Level, Double>> household,
        double swapped,
        double known,
        double twice,
        double residents,
        Map<String, Double> forenames,
        Map<String, Double> surnames,
        Map<Integer, Double> birthdays) {

    Weights withStrangers(Map<Field, Map<Level, Double>> shares) {
        return new Weights(
                version, person, shares, household, swapped, known, twice, residents, forenames, surnames, birthdays);
    }

    Weights withHousehold(Map<Field, Map<Level, Double>> shares, double others) {
        return new Weights(
                version, person, strangers, shares, swapped, known, twice, others, forenames, surnames, birthdays);
    }

    Weights withPerson(Map<Field, Map<Level, Double>> shares, double swaps) {
        return new Weights(
                version, shares, strangers, household, swaps, known, twice, residents, forenames, surnames, birthdays);
    }

    Weights withKnown(double rows) {
        return new Weights(
                version, person, strangers, household, swapped, rows, twice, residents, forenames, surnames, birthdays);
    }

    Weights withTwice(double rows) {
        return new Weights(
                version, person, strangers, household, swapped, known, rows, residents, forenames, surnames, birthdays);
    }
}
