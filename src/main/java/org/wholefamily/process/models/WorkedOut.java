package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholefamily.process.feel.Facts;
import org.wholefamily.process.feel.Feel;
import org.wholefamily.process.feel.FeelTexts;

/**
 * The columns of tables that work something out of several inputs, and the cells that read an input: where one of the inputs
 * crosses a border depends on the others, and is looked for with the values that they have.
 */
final class WorkedOut {

    /** One thing that is worked out, with the cells that its value is held against; of an answer there are none. */
    private record Column(String asks, List<String> cells, Set<String> reads) {}

    private final List<Column> columns;

    WorkedOut(List<Sheet> sheets, Set<String> inputs) {
        columns = sheets.stream()
                .flatMap(sheet -> Stream.concat(asked(sheet), answered(sheet)))
                .filter(column ->
                        column.reads().stream().filter(inputs::contains).count() > 1
                                || column.reads().size() == 1 && !DecisionFile.isName(column.asks()))
                .toList();
    }

    private static Stream<Column> asked(Sheet sheet) {
        return IntStream.range(0, sheet.inputs().size()).mapToObj(at -> {
            List<String> cells = sheet.rows().stream()
                    .map(row -> row.inputs().get(at))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .toList();
            Set<String> reads =
                    new TreeSet<>(FeelText.variables(sheet.inputs().get(at).asks()));
            cells.forEach(cell -> reads.addAll(FeelText.variablesOfCell(cell)));
            return new Column(sheet.inputs().get(at).asks(), cells, reads);
        });
    }

    private static Stream<Column> answered(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.outputs().stream())
                .distinct()
                .map(answer -> new Column(answer, List.of(), FeelText.variables(answer)));
    }

    /** The values of an input on both sides of each border that lies on its way, when all others stay as they are. */
    List<Object> turns(String name, Fact fact, Map<String, Object> inputs) {
        List<Column> reading =
                columns.stream().filter(column -> column.reads().contains(name)).toList();
        List<Object> others = reading.stream()
                .flatMap(column -> column.reads().stream())
                .filter(other -> !other.equals(name))
                .distinct()
                .map(inputs::get)
                .filter(value -> value != null)
                .toList();
        Way way = reading.isEmpty() ? null : Way.of(fact, inputs.get(name), others);
        if (way == null) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(inputs);
        return way.turns(value -> {
            values.put(name, value);
            return said(reading, values);
        });
    }

    private static List<Object> said(List<Column> columns, Map<String, Object> values) {
        Facts facts = Facts.of(values);
        List<Object> said = new ArrayList<>();
        for (Column column : columns) {
            Object value =
                    Feel.value(FeelTexts.expression(column.asks()), facts).value();
            if (column.cells().isEmpty()) {
                said.add(value instanceof Boolean ? value : value == null);
            }
            column.cells()
                    .forEach(cell -> said.add(
                            Feel.test(FeelTexts.cell(cell), value, facts).fits()));
        }
        return said;
    }
}
