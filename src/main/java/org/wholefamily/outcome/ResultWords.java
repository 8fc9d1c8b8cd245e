package org.wholefamily.outcome;

import java.util.Locale;
import java.util.Map;

/** Says results and payments as a caseworker would. */
public final class ResultWords {

    private static final Map<String, String> LABELS = Map.of(
            "none", "No result yet",
            "crime-education", "Crime, antisocial behaviour and education",
            "crime-education-and-progress-to-work", "Crime, antisocial behaviour and education, and progress to work",
            "significant-sustained-progress", "Significant and sustained progress");

    private ResultWords() {}

    /** The label of a result, a payment or a need; a code without one is its own words. */
    public static String label(String code) {
        String words = code.replace('-', ' ');
        return LABELS.getOrDefault(code, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
    }
}
