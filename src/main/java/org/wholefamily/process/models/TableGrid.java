package org.wholefamily.process.models;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Lays every combination of the values at which a table may turn over its rows. The values come from the cells: each
 * literal, its neighbours, and null. Where a column states its allowed values, only those are tried.
 */
public final class TableGrid {

    private static final Pattern LITERAL = Pattern.compile("date\\(\"([0-9-]+)\"\\)|\"([^\"]*)\"|(-?\\d+(?:\\.\\d+)?)");

    private final List<Rule> rules;
    private final List<List<Object>> values = new ArrayList<>();
    private final List<List<BitSet>> fitting = new ArrayList<>();
    private final List<String> overlaps = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    public TableGrid(DecisionTable table) {
        rules = List.copyOf(table.getRules());
        int column = 0;
        for (Input input : table.getInputs()) {
            List<Object> tried = new ArrayList<>(values(input, column));
            values.add(tried);
            int at = column++;
            fitting.add(tried.stream().map(value -> fitting(at, value)).toList());
        }
        BitSet all = new BitSet();
        all.set(0, rules.size());
        lay(0, all, new ArrayList<>());
    }

    /** Combinations that fit more than one row. */
    public List<String> overlaps() {
        return overlaps;
    }

    /** Combinations that fit no row. */
    public List<String> gaps() {
        return gaps;
    }

    private void lay(int column, BitSet left, List<Object> chosen) {
        if (column == values.size()) {
            if (left.cardinality() > 1) {
                overlaps.add(chosen + " fits the rows "
                        + left.stream().map(row -> row + 1).boxed().toList());
            }
            if (left.isEmpty()) {
                gaps.add(chosen + " fits no row");
            }
            return;
        }
        for (int i = 0; i < values.get(column).size(); i++) {
            BitSet still = (BitSet) left.clone();
            still.and(fitting.get(column).get(i));
            chosen.add(values.get(column).get(i));
            lay(column + 1, still, chosen);
            chosen.remove(column);
        }
    }

    private BitSet fitting(int column, Object value) {
        BitSet fit = new BitSet();
        for (int row = 0; row < rules.size(); row++) {
            fit.set(row, FeelText.fits(cell(rules.get(row), column), value));
        }
        return fit;
    }

    private Set<Object> values(Input input, int column) {
        Set<Object> tried = new LinkedHashSet<>();
        tried.add(null);
        if ("boolean".equals(input.getInputExpression().getTypeRef())) {
            tried.addAll(List.of(true, false));
        }
        String allowed = DecisionFile.text(input.getInputValues());
        addLiterals(allowed, tried);
        rules.forEach(rule -> addLiterals(cell(rule, column), tried));
        tried.removeIf(value -> !FeelText.fits(allowed, value));
        return tried;
    }

    private static void addLiterals(String cell, Set<Object> tried) {
        for (Matcher found = LITERAL.matcher(cell); found.find(); ) {
            if (found.group(1) != null) {
                addDays(found.group(1), tried);
            } else if (found.group(2) != null) {
                tried.addAll(List.of(found.group(2), "something else"));
            } else {
                double number = Double.parseDouble(found.group(3));
                tried.addAll(List.of(number - 1, number, number + 1));
            }
        }
    }

    private static void addDays(String text, Set<Object> tried) {
        try {
            LocalDate day = LocalDate.parse(text);
            tried.addAll(List.of(
                    day.minusDays(1).toString(), day.toString(), day.plusDays(1).toString()));
        } catch (DateTimeException e) {
            tried.add(text);
        }
    }

    private static String cell(Rule rule, int column) {
        return DecisionFile.text(List.copyOf(rule.getInputEntries()).get(column));
    }
}
