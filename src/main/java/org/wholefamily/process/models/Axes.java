package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What two tables ask between them, each thing once, however many columns ask it. */
final class Axes {

    private Axes() {}

    /**
     * @param demand null when everything has to be taken
     * @param facts null when only the tables tell what can be asked
     */
    static List<Axis> of(Sheet own, Sheet demand, Facts facts) {
        return Stream.of(own, demand)
                .filter(sheet -> sheet != null)
                .flatMap(sheet -> sheet.inputs().stream().map(Sheet.Column::asks))
                .distinct()
                .map(asks -> axis(asks, own, demand, facts))
                .toList();
    }

    private static Axis axis(String asks, Sheet own, Sheet demand, Facts facts) {
        List<List<String>> cells = cells(own, asks);
        List<List<String>> demanding = demand == null ? List.of(List.of()) : cells(demand, asks);
        List<String> all = Stream.concat(cells.stream(), demanding.stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        Sheet.Column column = column(asks, own, demand);
        Fact fact = facts == null || !DecisionFile.isName(asks) ? Fact.ofColumn(column) : facts.of(asks);
        List<String> named = cells.stream().flatMap(List::stream).distinct().toList();
        List<Object> values = AxisValues.of(asks, fact, allowed(asks, own, demand), all, named);
        return Axis.of(label(column, own, demand), values, cells, demanding);
    }

    /** Two columns may have the same label. */
    private static String label(Sheet.Column column, Sheet own, Sheet demand) {
        boolean twice = Stream.of(own, demand)
                .filter(sheet -> sheet != null)
                .flatMap(sheet -> sheet.inputs().stream())
                .anyMatch(other ->
                        other.label().equals(column.label()) && !other.asks().equals(column.asks()));
        return twice ? column.label() + " (" + column.asks() + ")" : column.label();
    }

    /** As the council labels it, with the type that either table gives it. */
    private static Sheet.Column column(String asks, Sheet own, Sheet demand) {
        List<Sheet.Column> columns = columns(asks, own, demand);
        Sheet.Column first = columns.get(0);
        String type = columns.stream()
                .map(Sheet.Column::type)
                .filter(any -> !any.isEmpty())
                .findFirst()
                .orElse("");
        return new Sheet.Column(first.id(), first.label(), asks, type, first.allowed());
    }

    /** A council may leave out what the shared table declares, and cannot make it narrower. */
    private static String allowed(String asks, Sheet own, Sheet demand) {
        boolean narrower = demand != null && DecisionFile.isName(asks);
        List<Sheet.Column> declaring = new ArrayList<>(columns(asks, demand, narrower ? null : own));
        return declaring.stream()
                .map(Sheet.Column::allowed)
                .filter(any -> !any.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Sheet.Column> columns(String asks, Sheet one, Sheet other) {
        return Stream.of(one, other)
                .filter(sheet -> sheet != null)
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(column -> column.asks().equals(asks))
                .toList();
    }

    private static List<List<String>> cells(Sheet sheet, String asks) {
        int[] columns = IntStream.range(0, sheet.inputs().size())
                .filter(at -> sheet.inputs().get(at).asks().equals(asks))
                .toArray();
        return sheet.rows().stream()
                .map(row -> IntStream.of(columns)
                        .mapToObj(at -> row.inputs().get(at))
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
    }
}
