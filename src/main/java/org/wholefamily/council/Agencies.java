package org.wholefamily.council;

import java.util.Map;
import java.util.Set;

/** The agencies that may be partners of a council. */
public final class Agencies {

    private static final Map<String, String> NAMES = Map.of(
            "education", "Education",
            "police", "Police",
            "health", "Health",
            "housing", "Housing",
            "youth-offending", "Youth offending team",
            "social-care", "Social care",
            "jobcentre", "Jobcentre Plus",
            "voluntary", "Voluntary groups");

    private Agencies() {}

    public static Set<String> codes() {
        return NAMES.keySet();
    }

    /** An agency as a caseworker would call it; a code that nobody knows stands for itself. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
