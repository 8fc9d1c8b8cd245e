package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.wholefamily.process.models.Fact.Kind;

/** All values that an input can take in order, by steps, on which borders are looked for. */
final class Way {

    private static final long[] FAR = {1, 2, 3, 5, 10, 20, 30, 50, 75, 100, 150, 200, 366, 500, 750, 1_000};

    private final Function<Long, Object> value;
    private final TreeSet<Long> steps = new TreeSet<>();

    private Way(Function<Long, Object> value) {
        this.value = value;
    }

    /**
     * @param others values that may be compared with it
     * @return null for what is in no order
     */
    static Way of(Fact fact, Object now, List<Object> others) {
        List<Object> known = new ArrayList<>(others);
        if (now != null) {
            known.add(now);
        }
        if (fact.kind() == Kind.NUMBER || fact.kind() == null && known.stream().allMatch(Number.class::isInstance)) {
            return numbers(fact, known);
        }
        boolean days = known.stream().anyMatch(value -> day(value) != null);
        boolean text = fact.kind() == null || fact.kind() == Kind.TEXT || fact.kind() == Kind.DAY;
        return text && days && (now == null || day(now) != null) ? days(known) : null;
    }

    private static Way numbers(Fact fact, List<Object> known) {
        BigDecimal step = fact.step();
        Way way = new Way(at -> Questions.asVariable(step.multiply(BigDecimal.valueOf(at))));
        way.steps.add(0L);
        for (long far : FAR) {
            way.steps.add(BigDecimal.valueOf(far)
                    .divide(step, 0, RoundingMode.HALF_UP)
                    .longValue());
        }
        for (Object one : known) {
            if (one instanceof Number number) {
                long at = new BigDecimal(number.toString())
                        .divide(step, 0, RoundingMode.HALF_UP)
                        .longValue();
                way.around(at);
            }
        }
        way.steps.removeIf(at -> at < 0 && fact.least() != null && fact.least().signum() >= 0);
        return way;
    }

    private static Way days(List<Object> known) {
        Way way = new Way(at -> LocalDate.ofEpochDay(at).toString());
        for (Object one : known) {
            LocalDate day = day(one);
            if (day != null) {
                way.around(day.toEpochDay());
                for (long far : FAR) {
                    way.steps.add(day.toEpochDay() + far);
                    way.steps.add(day.toEpochDay() - far);
                }
            }
        }
        return way;
    }

    private static LocalDate day(Object value) {
        boolean written = value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d");
        try {
            return written ? LocalDate.parse((String) value) : null;
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    private void around(long at) {
        steps.add(at - 1);
        steps.add(at);
        steps.add(at + 1);
    }

    /** The values on both sides of wherever something changes; between two that were looked at, one change is found. */
    List<Object> turns(Function<Object, Object> said) {
        TreeSet<Long> turns = new TreeSet<>();
        Iterator<Long> each = steps.iterator();
        long below = each.next();
        Object before = said.apply(value.apply(below));
        while (each.hasNext()) {
            long above = each.next();
            Object after = said.apply(value.apply(above));
            if (!after.equals(before)) {
                turn(below, before, above, said, turns);
            }
            below = above;
            before = after;
        }
        return turns.stream().map(value).toList();
    }

    private void turn(long low, Object before, long high, Function<Object, Object> said, TreeSet<Long> turns) {
        long below = low;
        long above = high;
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (said.apply(value.apply(middle)).equals(before)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        turns.add(below);
        turns.add(above);
    }
}
