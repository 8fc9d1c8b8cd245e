package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values at which a column of a table may turn: what its cells name, with what lies just beside and between. */
final class AxisValues {

    static final String OTHER_WORD = "something else";

    private static final Pattern LITERAL = Pattern.compile("((?:date and time|time|duration)\\(\"[^\"]*\"\\))"
            + "|(?:date\\(|@)\"(\\d{4}-\\d\\d-\\d\\d)\"\\)?|\"([^\"]*)\"|(?<![\\w.])(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern NOTHING = Pattern.compile("\\bnull\\b");
    private static final Pattern LIST = Pattern.compile("\\b(?:list contains|count|every|some)\\b");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final String asks;
    private final Fact fact;
    private final boolean declared;
    private final Set<Object> values = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final List<BigDecimal> numbers = new ArrayList<>();

    private AxisValues(String asks, Fact fact, boolean declared) {
        this.asks = asks;
        this.fact = fact;
        this.declared = declared;
    }

    /**
     * @param allowed the values that the column declares; empty when it declares none
     */
    static List<Object> of(String asks, Fact fact, String allowed, List<String> cells) {
        return of(asks, fact, allowed, cells, List.of());
    }

    /**
     * @param own the cells of which every word counts, allowed or not
     */
    static List<Object> of(String asks, Fact fact, String allowed, List<String> cells, List<String> own) {
        AxisValues axis = new AxisValues(asks, fact, !allowed.isEmpty());
        cells.forEach(axis::literals);
        axis.literals(allowed);
        axis.numbers();
        axis.sorts(String.join("\n", cells));
        if (axis.mayBeNothing(cells)) {
            axis.values.add(null);
        }
        Set<String> named = new AxisValues(asks, fact, true).wordsOf(own);
        axis.values.removeIf(value -> !named.contains(value) && !FeelText.fits(allowed, value));
        return axis.values.isEmpty() ? Arrays.asList((Object) null) : new ArrayList<>(axis.values);
    }

    private Set<String> wordsOf(List<String> cells) {
        cells.forEach(this::literals);
        return words;
    }

    private boolean isFact() {
        return DecisionFile.isName(asks);
    }

    /** Of what is worked out nobody knows whether it can be unknown, unless the table says so. */
    private boolean mayBeNothing(List<String> cells) {
        return isFact() || declared
                ? declared || !fact.known()
                : cells.stream().anyMatch(cell -> NOTHING.matcher(cell).find());
    }

    private void literals(String cell) {
        for (Matcher found = LITERAL.matcher(cell); found.find(); ) {
            if (found.group(1) != null) {
                moment(found.group(1));
            } else if (found.group(2) != null) {
                day(found.group(2));
            } else if (found.group(3) != null) {
                words.add(found.group(3));
            } else {
                numbers.add(new BigDecimal(found.group(4)));
            }
        }
    }

    private void day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            for (LocalDate near : List.of(day, day.minusDays(1), day.plusDays(1))) {
                values.add(isFact() ? near.toString() : near);
            }
        } catch (DateTimeParseException e) {
            words.add(text);
        }
    }

    private void moment(String literal) {
        String little = literal.startsWith("duration(\"P") && !literal.contains("D") && !literal.contains("T")
                ? "duration(\"P1M\")"
                : "duration(\"PT1S\")";
        for (String near : List.of(literal, literal + " - " + little, literal + " + " + little)) {
            Object value = FeelText.value(near);
            if (value != null) {
                values.add(value);
            }
        }
    }

    private void numbers() {
        Set<BigDecimal> tried = new TreeSet<>();
        BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElse(null);
        BigDecimal most = numbers.stream().max(BigDecimal::compareTo).orElse(null);
        boolean open = isFact() || declared;
        numbers.stream()
                .flatMap(this::near)
                .filter(value -> !isFact() || fact.canBe(value))
                .filter(value -> open || value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .forEach(value -> tried.add(value.stripTrailingZeros()));
        values.addAll(tried);
    }

    /** A fact goes by its steps, also beside a boundary between two of them; what is worked out can lie anywhere. */
    private Stream<BigDecimal> near(BigDecimal number) {
        BigDecimal step = fact.step();
        if (!isFact()) {
            BigDecimal half = step.divide(TWO);
            Stream<BigDecimal> whole = Stream.of(number, number.subtract(step), number.add(step));
            return step.compareTo(BigDecimal.ONE) < 0
                    ? Stream.concat(whole, Stream.of(number.subtract(half), number.add(half)))
                    : whole;
        }
        BigDecimal below = number.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal above = number.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return Stream.of(below, above, below.subtract(step), above.add(step));
    }

    private void sorts(String cells) {
        if (fact.kind() == Fact.Kind.FLAG
                || Pattern.compile("\\b(?:true|false)\\b").matcher(cells).find()) {
            values.addAll(List.of(true, false));
        }
        if (fact.kind() == Fact.Kind.LIST || LIST.matcher(cells).find()) {
            lists();
        } else if (fact.words() != null) {
            values.addAll(fact.words());
        } else if (!words.isEmpty()) {
            values.addAll(words);
            if (isFact() || declared) {
                values.add(OTHER_WORD);
            }
        }
    }

    private void lists() {
        Set<String> items = new LinkedHashSet<>(words);
        if (fact.words() != null) {
            items.addAll(fact.words());
        }
        values.add(List.of());
        items.forEach(item -> values.add(List.of(item)));
        values.add(List.copyOf(items));
    }
}
