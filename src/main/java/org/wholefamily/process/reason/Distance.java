package org.wholefamily.process.reason;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** How far one value is from another, so that the nearest can be named first. */
final class Distance {

    /** What is another word, or a yes instead of a no. */
    private static final double OTHER = 1;

    private static final double DAYS_OF_A_YEAR = 365;
    private static final double FORGOTTEN = 10;

    private Distance() {}

    /** Numbers by how much they differ for their size, days by years; to get to know something is nearer than to change it. */
    static double between(Object from, Object to) {
        if (to == null) {
            return FORGOTTEN;
        }
        if (from instanceof Number was && to instanceof Number number) {
            double larger = Math.max(1, Math.max(Math.abs(was.doubleValue()), Math.abs(number.doubleValue())));
            return Math.min(OTHER, Math.abs(number.doubleValue() - was.doubleValue()) / larger);
        }
        if (from == null) {
            return OTHER / 2 + (to instanceof Number number ? Math.min(OTHER / 4, number.doubleValue() / 1_000) : 0);
        }
        LocalDate day = day(to);
        LocalDate was = day(from);
        return day == null || was == null
                ? OTHER
                : Math.min(OTHER, Math.abs(ChronoUnit.DAYS.between(was, day)) / DAYS_OF_A_YEAR);
    }

    private static LocalDate day(Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
