package org.wholefamily.family;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a caseworker would write them. */
public final class PlainDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private PlainDays() {}

    /** A day written out; words for one that is not known. */
    public static String day(LocalDate day) {
        return day == null ? "not recorded" : day.format(DAY);
    }

    /** A day that the engine carries as an ISO date; null is a day that is not known. */
    public static String isoDay(Object isoDate) {
        return day(isoDate == null ? null : LocalDate.parse(isoDate.toString()));
    }
}
