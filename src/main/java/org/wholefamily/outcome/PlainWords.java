package org.wholefamily.outcome;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says codes and days as a caseworker would. */
public final class PlainWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Map<String, String> LABELS = Map.of(
            "none", "No result yet",
            "crime-education", "Crime, antisocial behaviour and education",
            "crime-education-and-progress-to-work", "Crime, antisocial behaviour and education, and progress to work",
            "significant-sustained-progress", "Significant and sustained progress");

    private PlainWords() {}

    /** The label of a result, a payment, a need or an agency; a code without one is its own words. */
    public static String label(String code) {
        String words = code.replace('-', ' ');
        return LABELS.getOrDefault(code, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
    }

    /** A day that the engine carries as an ISO date, written out; words for a day that is not known. */
    public static String day(Object isoDate) {
        return isoDate == null
                ? "not recorded"
                : LocalDate.parse(isoDate.toString()).format(DAY);
    }
}
