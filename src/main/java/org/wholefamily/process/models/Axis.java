package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One thing that tables ask, with a value for every way in which their rows can take it.
 *
 * @param label of the column
 * @param values one for each way
 * @param own for each value, the rows of the table that take it
 * @param demanding for each value, the rows of the table that says what has to be taken
 */
record Axis(String label, List<Object> values, List<BitSet> own, List<BitSet> demanding) {

    private static final Pattern WORD = Pattern.compile("\"[^\"\\\\]*\"|null");
    private static final Pattern WORDS = Pattern.compile("(?:" + WORD + ")(?:\\s*,\\s*(?:" + WORD + "))*+");

    private record Way(BitSet own, BitSet demanding) {}

    /**
     * @param own for each row of the table, its cells under this axis
     * @param demanding for each row of the other table, its cells
     */
    static Axis of(String label, List<Object> values, List<List<String>> own, List<List<String>> demanding) {
        Map<Way, Object> ways = new LinkedHashMap<>();
        for (Object value : values) {
            Map<String, Boolean> known = new HashMap<>();
            ways.putIfAbsent(new Way(taking(own, value, known), taking(demanding, value, known)), value);
        }
        return new Axis(
                label,
                new ArrayList<>(ways.values()),
                ways.keySet().stream().map(Way::own).toList(),
                ways.keySet().stream().map(Way::demanding).toList());
    }

    /** The first value that both rows of the table take; less than 0 when there is none. */
    int takenByBoth(int one, int two) {
        for (int at = 0; at < own.size(); at++) {
            if (own.get(at).get(one) && own.get(at).get(two)) {
                return at;
            }
        }
        return -1;
    }

    private static BitSet taking(List<List<String>> rows, Object value, Map<String, Boolean> known) {
        BitSet taking = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            taking.set(
                    row, rows.get(row).stream().allMatch(cell -> known.computeIfAbsent(cell, any -> fits(any, value))));
        }
        return taking;
    }

    /** Most cells are a few words, for which nothing has to be worked out. */
    private static boolean fits(String cell, Object value) {
        if ((value == null || value instanceof String) && WORDS.matcher(cell).matches()) {
            String word = value == null ? "null" : "\"" + value + "\"";
            return WORD.matcher(cell).results().anyMatch(found -> found.group().equals(word));
        }
        return FeelText.fits(cell, value);
    }
}
