package org.wholefamily.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as programs and files write it: yyyy-mm-dd and no other way, and a day of the calendar. */
public final class WrittenDay {

    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private WrittenDay() {}

    /** The day; empty for all that is written otherwise or is no day, such as 31 February. */
    public static Optional<LocalDate> read(String text) {
        try {
            return WRITTEN.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
