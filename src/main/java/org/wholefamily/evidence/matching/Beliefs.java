package org.wholefamily.evidence.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is believed before anything is learnt; a few hundred rows outweigh it. */
final class Beliefs {

    static final Map<Field, Map<Level, Double>> PERSON = shares(
            List.of(0.85, 0.06, 0.03, 0.04, 0.02),
            List.of(0.85, 0.06, 0.02, 0.04, 0.03),
            List.of(0.93, 0.015, 0.02, 0.015, 0.01, 0.01),
            List.of(0.60, 0.08, 0.12, 0.02, 0.02, 0.02, 0.01, 0.03, 0.01, 0.09),
            List.of(0.97, 0.015, 0.015));

    static final Map<Field, Map<Level, Double>> STRANGERS = shares(
            List.of(0.01, 0.005, 0.01, 0.01, 0.965),
            List.of(0.01, 0.005, 0.01, 0.005, 0.97),
            List.of(0.00005, 0.00003, 0.0015, 0.001, 0.003, 0.994),
            List.of(1e-6, 1e-6, 1e-5, 2e-5, 1e-4, 1e-5, 1e-3, 1e-4, 0.01, 0.99),
            List.of(1e-7, 1e-6, 1.0));

    static final Map<Field, Map<Level, Double>> HOUSEHOLD = shares(
            List.of(0.01, 0.002, 0.004, 0.004, 0.98),
            List.of(0.80, 0.02, 0.005, 0.02, 0.155),
            List.of(0.01, 0.00003, 0.001, 0.001, 0.003, 0.985),
            List.of(0.70, 0.08, 0.12, 0.02, 0.02, 0.05, 0.01, 0.001, 0.001, 0.001),
            List.of(0.002, 0.002, 0.996));

    static final double SWAPPED = 0.01;
    private static final double KNOWN = 0.5;
    private static final double TWICE = 0.02;
    private static final double RESIDENTS = 1;

    private Beliefs() {}

    static Weights all(int version, Frequencies counted) {
        return new Weights(
                version,
                PERSON,
                STRANGERS,
                HOUSEHOLD,
                SWAPPED,
                KNOWN,
                TWICE,
                RESIDENTS,
                counted.forenames(),
                counted.surnames(),
                counted.birthdays());
    }

    @SafeVarargs
    private static Map<Field, Map<Level, Double>> shares(List<Double>... fields) {
        Map<Field, Map<Level, Double>> shares = new EnumMap<>(Field.class);
        for (Field field : Field.ALL) {
            Map<Level, Double> of = new LinkedHashMap<>();
            for (int i = 0; i < fields[field.ordinal()].size(); i++) {
                of.put(field.levels().get(i + 1), fields[field.ordinal()].get(i));
            }
            shares.put(field, of);
        }
        return shares;
    }
}
