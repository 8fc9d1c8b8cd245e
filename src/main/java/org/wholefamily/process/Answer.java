package org.wholefamily.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One column that a decision answers in: its name, what it may hold, and what the product reads out of it. Who uses an
 * answer reads it here, and so does the check of a council's table.
 */
public final class Answer<T> {

    private static final String ANY_OTHER = "*";
    private static final BigDecimal MOST_POUNDS = new BigDecimal("9999999999.99");

    private final String name;
    private final String allowed;
    private final Function<Object, T> reading;
    private final boolean optional;
    private final AnswerList list;

    private Answer(String name, String allowed, Function<Object, T> reading, boolean optional, AnswerList list) {
        this.name = name;
        this.allowed = allowed;
        this.reading = reading;
        this.optional = optional;
        this.list = list;
    }

    private static <T> Answer<T> of(String name, String allowed, Function<Object, T> reading) {
        return new Answer<>(name, allowed, reading, false, AnswerList.none());
    }

    /** A whole number, both ends included. */
    public static Answer<Integer> whole(String name, int least, int most) {
        return of(name, "a whole number from %,d to %,d".formatted(least, most), value -> {
            Integer number = Readings.whole(value);
            return number == null || number < least || number > most ? null : number;
        });
    }

    /** Exact pounds and pence. */
    public static Answer<BigDecimal> pounds(String name) {
        return of(name, "pounds with at most two decimals, such as 800 or 99.5", value -> {
            BigDecimal exact = Readings.exact(value);
            boolean money = exact != null
                    && exact.signum() >= 0
                    && exact.compareTo(MOST_POUNDS) <= 0
                    && exact.stripTrailingZeros().scale() <= 2;
            return money ? exact.setScale(2) : null;
        });
    }

    public static Answer<Boolean> flag(String name) {
        return of(name, "true or false", value -> value instanceof Boolean yes ? yes : null);
    }

    /** One of these words, letter by letter. */
    public static Answer<String> word(String name, Set<String> words) {
        Set<String> known = new TreeSet<>(words);
        return of(
                name,
                "one of " + Readings.quoted(known),
                value -> value instanceof String word && known.contains(word) ? word : null);
    }

    /** @param longest how many characters the product can keep */
    public static Answer<String> text(String name, int longest) {
        return of(
                name,
                "a text of 1 to %,d characters in quotes".formatted(longest),
                value -> Readings.text(value, longest));
    }

    /** @param longest how many characters the product can keep of all of them */
    public static Answer<List<String>> texts(String name, int longest) {
        return of(
                name,
                "a list of texts, such as [\"why\"], of together at most %,d characters".formatted(longest),
                value -> Readings.texts(value, longest));
    }

    /** A length of time, as timers take it. */
    public static Answer<String> span(String name) {
        return of(name, "a length of time such as \"P3D\" or \"PT4H\"", Readings::span);
    }

    /** A day or a moment, as timers take it. */
    public static Answer<String> day(String name) {
        return of(name, "a day such as \"2013-06-03\" or a moment such as \"2013-06-03T17:00:00Z\"", Readings::day);
    }

    /** Every column that has no answer of its own: yes or no, or how many. */
    public static Answer<Object> yesOrCount() {
        return of(
                ANY_OTHER,
                "true, false or a whole number from 0 to 1,000",
                value -> value instanceof Boolean
                        ? value
                        : whole(ANY_OTHER, 0, 1_000).reading.apply(value));
    }

    /** The same, which may also be left open. */
    public Answer<T> orNothing() {
        return new Answer<>(name, allowed + ", or null", reading, true, list);
    }

    /** The same, which has to be on a list that a council may have made longer. */
    public Answer<T> from(AnswerList longer) {
        return new Answer<>(name, allowed, reading, optional, longer);
    }

    public String name() {
        return name;
    }

    /** In words, for who writes the table. */
    public String allowed() {
        return allowed;
    }

    public boolean optional() {
        return optional;
    }

    public AnswerList list() {
        return list;
    }

    /** Whether it stands for every column that has no answer of its own. */
    public boolean forAnyOther() {
        return name.equals(ANY_OTHER);
    }

    /**
     * What the product reads in a row; null only where it may be left open.
     *
     * @throws AnswerRefused when the row holds nothing that it can use
     */
    public T in(Map<String, ?> row) {
        return of(name, row.get(name));
    }

    /** The same of a value in a column. */
    public T of(String column, Object value) {
        T read = value == null ? null : reading.apply(value);
        if (read == null && (value != null || !optional)) {
            throw new AnswerRefused(column, value, allowed);
        }
        return read;
    }
}
