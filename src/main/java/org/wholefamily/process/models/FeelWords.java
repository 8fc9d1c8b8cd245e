package org.wholefamily.process.models;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes values as a table would have them. */
final class FeelWords {

    private static final int LONGEST = 200;

    private FeelWords() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return "\"" + shortened(text) + "\"";
        }
        if (value instanceof LocalDate day) {
            return "date(\"" + day + "\")";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> items) {
            return shortened(items.stream().map(FeelWords::of).collect(Collectors.joining(", ", "[", "]")));
        }
        return shortened(String.valueOf(value));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
