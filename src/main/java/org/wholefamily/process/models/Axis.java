package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<String, Set<String>> cells = new HashMap<>();
        Stream.concat(own.stream(), demanding.stream())
                .flatMap(List::stream)
                .distinct()
                .forEach(cell -> cells.put(cell, words(cell)));
        long workedOut = cells.values().stream().filter(words -> words == null).count();
        if (workedOut * values.size() > TableGrid.MOST_TRIES) {
            throw new TableGrid.TooLarge();
        }
        Map<Way, Object> ways = new LinkedHashMap<>();
        for (Object value : values) {
            Map<String, Boolean> fits = new HashMap<>();
            cells.forEach((cell, words) -> fits.put(cell, fits(cell, words, value)));
            ways.putIfAbsent(new Way(taking(own, fits), taking(demanding, fits)), value);
        }
        return new Axis(
                label,
                new ArrayList<>(ways.values()),
                ways.keySet().stream().map(Way::own).toList(),
                ways.keySet().stream().map(Way::demanding).toList());
    }

    /** Whether there is something that no row of the other table takes. */
    boolean open() {
        return demanding.stream().anyMatch(BitSet::isEmpty);
    }

    /**
     * The same with a demand more for each row of the table itself: where what can be asked is open, whatever a row names
     * there has to be taken in all other columns.
     *
     * @param before how many demands there are
     */
    Axis demandingToo(int before, int rows) {
        boolean names = open();
        List<BitSet> more = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            BitSet demands = (BitSet) demanding.get(at).clone();
            for (int row = 0; row < rows; row++) {
                demands.set(before + row, !names || own.get(at).get(row));
            }
            more.add(demands);
        }
        return new Axis(label, values, own, more);
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

    private static BitSet taking(List<List<String>> rows, Map<String, Boolean> fits) {
        BitSet taking = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            taking.set(row, rows.get(row).stream().allMatch(fits::get));
        }
        return taking;
    }

    /** Most cells are a few words, for which nothing has to be worked out; null of any other. */
    private static Set<String> words(String cell) {
        return WORDS.matcher(cell).matches()
                ? WORD.matcher(cell).results().map(MatchResult::group).collect(Collectors.toSet())
                : null;
    }

    private static boolean fits(String cell, Set<String> words, Object value) {
        return words != null && (value == null || value instanceof String)
                ? words.contains(value == null ? "null" : "\"" + value + "\"")
                : FeelText.fits(cell, value);
    }
}
