package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Weighs the regions that the cells of a table cut out of all that can be asked: those that several rows take, and those
 * that no row takes although they should be taken.
 */
public final class TableGrid {

    /** The rows of a table that is weighed. */
    static final int MOST_ROWS = 2_000;
    /** The values of a column times its different cells, apart from cells of words. */
    static final int MOST_TRIES = 200_000;
    /** The different regions that are looked at in the search for gaps. */
    static final int MOST_REGIONS = 100_000;

    private static final int TOLD = 3;

    private final List<Axis> axes;
    private final int rows;
    private final int demands;
    private final List<BitSet> whateverFollows = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Region> gaps = new ArrayList<>();

    /**
     * Some of what can be asked.
     *
     * @param inputs an example, as FEEL by the labels of the columns
     * @param rows the rows that take it, as the Modeler counts them
     */
    public record Region(Map<String, String> inputs, List<Integer> rows) {}

    /** More was to be weighed than the check takes on. */
    static final class TooLarge extends RuntimeException {}

    /** Weighs a table by itself, against all that its columns declare. */
    public TableGrid(DecisionTable table) {
        this(Sheet.of((Decision) table.getParentElement()), null, null, false);
    }

    /**
     * @param demand the table that takes all that has to be taken; null when everything has to be
     * @param facts what can be asked; null when only the table tells
     * @param named whether the table also has to take all of what only its own rows name
     */
    TableGrid(Sheet own, Sheet demand, Facts facts, boolean named) {
        if (own.rows().size() > MOST_ROWS) {
            throw new TooLarge();
        }
        this.rows = own.rows().size();
        int asked = demand == null ? 1 : demand.rows().size();
        List<Axis> all = Axes.of(own, demand, facts);
        boolean more = named && all.stream().anyMatch(Axis::open);
        this.axes =
                more ? all.stream().map(axis -> axis.demandingToo(asked, rows)).toList() : all;
        this.demands = more ? asked + rows : asked;
        BitSet any = all(rows);
        for (int at = axes.size(); at >= 0; at--) {
            if (at < axes.size()) {
                axes.get(at).own().forEach(any::and);
            }
            whateverFollows.add(0, (BitSet) any.clone());
        }
    }

    /** Regions that several rows take, two by two; the first few. */
    public List<Region> overlaps() {
        List<Region> overlaps = new ArrayList<>();
        for (int one = 0; one < rows; one++) {
            for (int two = one + 1; two < rows && overlaps.size() < TOLD; two++) {
                Map<String, String> example = takenByBoth(one, two);
                if (example != null) {
                    overlaps.add(new Region(example, List.of(one + 1, two + 1)));
                }
            }
        }
        return overlaps;
    }

    private Map<String, String> takenByBoth(int one, int two) {
        Map<String, String> example = new LinkedHashMap<>();
        for (Axis axis : axes) {
            int at = axis.takenByBoth(one, two);
            if (at < 0) {
                return null;
            }
            example.put(axis.label(), FeelWords.of(axis.values().get(at)));
        }
        return example;
    }

    /** Regions that no row takes, and should; the first few. */
    public List<Region> gaps() {
        if (seen.isEmpty()) {
            lay(0, all(rows), all(demands), new ArrayList<>());
        }
        return gaps;
    }

    private static BitSet all(int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        return all;
    }

    private void lay(int at, BitSet own, BitSet demanding, List<Object> chosen) {
        boolean settled = demanding.isEmpty() || own.intersects(whateverFollows.get(at));
        if (settled || gaps.size() == TOLD || !seen.add(List.of(at, own, demanding))) {
            return;
        }
        if (seen.size() > MOST_REGIONS) {
            throw new TooLarge();
        }
        if (at == axes.size()) {
            gaps.add(new Region(example(chosen), List.of()));
            return;
        }
        Axis axis = axes.get(at);
        for (int value = 0; value < axis.values().size(); value++) {
            chosen.add(axis.values().get(value));
            lay(
                    at + 1,
                    both(own, axis.own().get(value)),
                    both(demanding, axis.demanding().get(value)),
                    chosen);
            chosen.remove(at);
        }
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private Map<String, String> example(List<Object> chosen) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int at = 0; at < chosen.size(); at++) {
            example.put(axes.get(at).label(), FeelWords.of(chosen.get(at)));
        }
        return example;
    }
}
