package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a decision is asked on trial: every combination of what its facts can be, or as many as there is time for. */
final class Questions {

    /** Of each decision. */
    static final int MOST = 200;

    private static final int FEW = 20;

    private static final List<String> FURTHER = List.of("0", "1", "2", "3", "7", "10", "27", "40");
    private static final String A_DAY = "2013-06-03";

    private final Map<String, List<Object>> facts = new TreeMap<>();
    private final Map<String, List<Object>> more = new TreeMap<>();

    /**
     * @param files the council's own file of the decision, and the shared one
     */
    Questions(List<DecisionFile> files, Facts known) {
        List<Sheet> all = files.stream()
                .flatMap(file -> Sheet.of(file.decisions()).stream())
                .toList();
        List<Sheet> declaring = Sheet.of(files.get(files.size() - 1).decisions());
        files.get(0).asked().forEach(name -> {
            List<Sheet.Column> columns = columns(name, declaring);
            List<String> cells = all.stream()
                    .flatMap(sheet -> sheet.cells(name).stream())
                    .distinct()
                    .toList();
            Fact fact = known.of(name);
            facts.put(name, values(name, columns, fact, cells));
            more.put(name, values(name, columns, fact, fact.kind() == Fact.Kind.NUMBER ? with(cells, FURTHER) : cells));
        });
    }

    private static List<String> with(List<String> cells, List<String> further) {
        return Stream.concat(cells.stream(), further.stream()).toList();
    }

    private static List<Sheet.Column> columns(String name, List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.inputs().stream())
                .filter(column -> column.asks().equals(name))
                .toList();
    }

    /** A council cannot declare less than the shared table does, whose columns these are. */
    private static List<Object> values(String name, List<Sheet.Column> columns, Fact fact, List<String> cells) {
        List<String> literals = new ArrayList<>(cells);
        if (fact.kind() == Fact.Kind.NUMBER && cells.isEmpty()) {
            literals.addAll(FURTHER);
        }
        if (fact.kind() == Fact.Kind.DAY) {
            literals.add("date(\"" + A_DAY + "\")");
        }
        List<Object> values = new ArrayList<>(AxisValues.of(name, fact, "", literals));
        values.removeIf(value -> !columns.stream().allMatch(column -> FeelText.fits(column.allowed(), value)));
        if (values.isEmpty()) {
            values.add(null);
        }
        values.replaceAll(Questions::asVariable);
        return values;
    }

    /** As forms and services leave it in a process. */
    static Object asVariable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 && number.abs().intValue() < 1_000_000_000
                    ? (Object) number.intValue()
                    : (Object) number.doubleValue();
        }
        return value;
    }

    /**
     * At most {@link #MOST}, and the same each time.
     *
     * @param weighed whether every cell has been tried by itself, so that a few will do
     */
    List<Map<String, Object>> all(boolean weighed) {
        if (weighed) {
            return Stream.concat(oneByOne(), random(facts)).limit(FEW).toList();
        }
        long combinations =
                facts.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
        Stream<Map<String, Object>> first = combinations <= MOST - FEW
                ? combined().stream()
                : Stream.concat(oneByOne(), random(facts)).distinct().limit(MOST - 2L * FEW);
        return Stream.concat(first, random(more)).distinct().limit(MOST).toList();
    }

    private List<Map<String, Object>> combined() {
        List<Map<String, Object>> questions = new ArrayList<>(List.of(Map.of()));
        facts.forEach((name, values) -> {
            List<Map<String, Object>> more = new ArrayList<>();
            questions.forEach(question -> values.forEach(value -> more.add(with(question, name, value))));
            questions.clear();
            questions.addAll(more);
        });
        return questions;
    }

    /** Nothing is known, and then one thing. */
    private Stream<Map<String, Object>> oneByOne() {
        Map<String, Object> nothing = new HashMap<>();
        facts.forEach((name, values) -> nothing.put(name, values.contains(null) ? null : values.get(0)));
        Map<String, Object> last = new HashMap<>();
        facts.forEach((name, values) -> last.put(name, values.get(0)));
        return Stream.concat(
                Stream.of(nothing, last),
                facts.entrySet().stream()
                        .flatMap(fact ->
                                fact.getValue().stream().limit(5).map(value -> with(nothing, fact.getKey(), value)))
                        .limit(MOST / 2));
    }

    private static Stream<Map<String, Object>> random(Map<String, List<Object>> facts) {
        Random dice = new Random(1);
        return Stream.generate(() -> {
                    Map<String, Object> question = new HashMap<>();
                    facts.forEach((name, values) -> question.put(name, values.get(dice.nextInt(values.size()))));
                    return question;
                })
                .limit(2L * MOST);
    }

    private static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
        Map<String, Object> more = new HashMap<>(question);
        more.put(name, value);
        return more;
    }
}
