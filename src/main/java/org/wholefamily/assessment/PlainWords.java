package org.wholefamily.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Days and agencies as a caseworker would say them. */
public final class PlainWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Map<String, String> AGENCIES = Map.of(
            "education", "Education",
            "police", "Police",
            "health", "Health",
            "housing", "Housing",
            "youth-offending", "Youth offending team",
            "social-care", "Social care",
            "jobcentre", "Jobcentre Plus",
            "voluntary", "Voluntary groups");

    private PlainWords() {}

    public static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** The words for an agency's code; a code that a council added stands for itself. */
    public static String agency(String code) {
        return AGENCIES.getOrDefault(code, code);
    }
}
