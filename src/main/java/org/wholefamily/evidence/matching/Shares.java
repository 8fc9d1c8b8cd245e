package org.wholefamily.evidence.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each level of each field comes: counts that begin with what is believed before anything is counted. */
final class Shares {

    /** No agreement is thought rarer: what was never seen may yet come. */
    private static final double RAREST = 1e-7;

    private final double[][] counts = new double[Field.ALL.length][];

    /** @param belief shares that count as much as this many rows */
    Shares(Map<Field, Map<Level, Double>> belief, double strength) {
        for (Field field : Field.ALL) {
            counts[field.ordinal()] = new double[field.levels().size()];
            belief.get(field)
                    .forEach((level, share) ->
                            counts[field.ordinal()][field.levels().indexOf(level)] = share * strength);
        }
    }

    void add(int pattern, double count, Field... fields) {
        for (Field field : fields) {
            counts[field.ordinal()][field.place(pattern)] += count;
        }
    }

    /** Shares of what is not missing. */
    Map<Field, Map<Level, Double>> shares() {
        Map<Field, Map<Level, Double>> shares = new EnumMap<>(Field.class);
        for (Field field : Field.ALL) {
            double[] count = counts[field.ordinal()];
            double all = 0;
            for (int level = 1; level < count.length; level++) {
                all += count[level];
            }
            Map<Level, Double> of = new LinkedHashMap<>();
            for (int level = 1; level < count.length; level++) {
                of.put(field.levels().get(level), Math.max(RAREST, count[level] / all));
            }
            shares.put(field, of);
        }
        return shares;
    }
}
