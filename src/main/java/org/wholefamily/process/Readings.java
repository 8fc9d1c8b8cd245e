package org.wholefamily.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain values out of what a decision answers; null for what is none. */
final class Readings {

    private Readings() {}

    static BigDecimal exact(Object value) {
        boolean finite = value instanceof Number && !(value instanceof Double number && !Double.isFinite(number));
        return finite ? new BigDecimal(value.toString()) : null;
    }

    static Integer whole(Object value) {
        BigDecimal exact = exact(value);
        if (exact == null || exact.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        return exact.stripTrailingZeros().scale() <= 0 ? (Integer) exact.intValueExact() : null;
    }

    static String text(Object value, int longest) {
        return value instanceof String text && !text.isBlank() && text.length() <= longest ? text : null;
    }

    static List<String> texts(Object value, int longest) {
        if (!(value instanceof Collection<?> several)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Object one : several) {
            if (text(one, longest) == null) {
                return null;
            }
            texts.add((String) one);
        }
        return String.join("\n", texts).length() <= longest ? texts : null;
    }

    static String span(Object value) {
        return value instanceof String text && (parses(Period::parse, text) || parses(Duration::parse, text))
                ? text
                : null;
    }

    static String day(Object value) {
        return value instanceof String text
                        && Stream.<Function<String, ?>>of(LocalDate::parse, LocalDateTime::parse, OffsetDateTime::parse)
                                .anyMatch(parse -> parses(parse, text))
                ? text
                : null;
    }

    private static boolean parses(Function<String, ?> parse, String text) {
        try {
            parse.apply(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static String quoted(Collection<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
}
