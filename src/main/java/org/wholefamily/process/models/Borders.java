package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputData;

/**
 * What each input of a decision may be changed to so that its tables could answer otherwise: the values that its cells name
 * with what lies next to them, and where something worked out crosses a cell's border.
 */
public final class Borders {

    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, List<Object>> named = new TreeMap<>();
    private final WorkedOut workedOut;

    Borders(DmnModelInstance file, List<Sheet> sheets, Set<String> inputs) {
        Map<String, String> types = types(file, sheets);
        for (String name : inputs) {
            Fact fact = Fact.ofType(types.getOrDefault(name, ""));
            facts.put(name, fact);
            named.put(name, named(name, fact, sheets));
        }
        workedOut = new WorkedOut(sheets, inputs);
    }

    /** The names that the decision asks for, with those that the tables it stands on ask for. */
    public Set<String> names() {
        return facts.keySet();
    }

    /**
     * What an input can be changed to, as a process would give it; the value that it has is not among them.
     *
     * @param inputs the values of all, of which only this one changes
     */
    public List<Object> of(String name, Map<String, Object> inputs) {
        List<Object> values = new ArrayList<>(named.getOrDefault(name, List.of()));
        values.addAll(workedOut.turns(name, facts.get(name), inputs));
        Map<Object, Object> once = new LinkedHashMap<>();
        values.forEach(value -> once.putIfAbsent(alike(value), value));
        once.remove(alike(inputs.get(name)));
        return new ArrayList<>(once.values());
    }

    private static List<Object> named(String name, Fact fact, List<Sheet> sheets) {
        List<String> cells = sheets.stream()
                .flatMap(sheet -> Stream.concat(sheet.cells(name).stream(), passedOn(name, sheet, sheets)))
                .distinct()
                .toList();
        List<String> allowed = sheets.stream()
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(column -> column.asks().equals(name))
                .map(Sheet.Column::allowed)
                .filter(any -> !any.isEmpty())
                .toList();
        List<Object> values =
                new ArrayList<>(AxisValues.of(name, fact, allowed.isEmpty() ? "" : allowed.get(0), cells));
        values.removeIf(value -> value != null && allowed.stream().anyMatch(any -> !FeelText.fits(any, value)));
        values.replaceAll(Questions::asVariable);
        return values;
    }

    /** The cells of a table that hold what other tables made of the input and answered: their numbers are borders of it too. */
    private static Stream<String> passedOn(String name, Sheet sheet, List<Sheet> sheets) {
        Set<String> answers = answersMadeOf(name, sheets);
        return sheet.inputs().stream()
                .map(Sheet.Column::asks)
                .distinct()
                .filter(asks -> FeelText.variables(asks).stream().anyMatch(answers::contains))
                .flatMap(asks -> sheet.cells(asks).stream());
    }

    private static Set<String> answersMadeOf(String name, List<Sheet> sheets) {
        Set<String> made = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String of = open.pop();
            for (Sheet sheet : sheets) {
                for (int at = 0; at < sheet.outputs().size(); at++) {
                    int column = at;
                    boolean passes = sheet.rows().stream()
                            .anyMatch(row -> FeelText.variables(row.outputs().get(column))
                                    .contains(of));
                    String answer = sheet.outputs().get(at).asks();
                    if (passes && made.add(answer)) {
                        open.add(answer);
                    }
                }
            }
        }
        return made;
    }

    private static Map<String, String> types(DmnModelInstance file, List<Sheet> sheets) {
        Map<String, String> types = new HashMap<>();
        file.getModelElementsByType(InputData.class).stream()
                .map(InputData::getInformationItem)
                .filter(item -> item != null && item.getTypeRef() != null)
                .forEach(item -> types.put(item.getName(), item.getTypeRef()));
        sheets.stream()
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(column ->
                        DecisionFile.isName(column.asks()) && !column.type().isEmpty())
                .forEach(column -> types.put(column.asks(), column.type()));
        return types;
    }

    /** A number is the same however it is written. */
    private static Object alike(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
