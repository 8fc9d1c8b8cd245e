package org.wholefamily.assessment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a family may need help with, by the code of the forms and tables and the words of a caseworker. */
public enum Need {
    SCHOOL_ATTENDANCE("School attendance"),
    SCHOOL_EXCLUSION("Exclusion from school"),
    YOUTH_CRIME("Young people offending"),
    ANTISOCIAL_BEHAVIOUR("Antisocial behaviour"),
    WORK("Getting into work"),
    MONEY("Money and debt"),
    PARENTING("Parenting"),
    DOMESTIC_ABUSE("Domestic abuse"),
    MENTAL_HEALTH("Mental health"),
    PHYSICAL_HEALTH("Physical health and disability"),
    SUBSTANCE_USE("Drugs and alcohol"),
    HOUSING("Housing"),
    CHILD_SAFETY("Children's safety");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for a code; a code that a council added stands for itself. */
    public static String label(String code) {
        return Arrays.stream(values())
                .filter(need -> need.code().equals(code))
                .map(need -> need.label)
                .findFirst()
                .orElse(code);
    }

    /** The words for several codes, in one line. */
    public static String labels(Collection<String> codes) {
        return codes.stream().map(Need::label).collect(Collectors.joining(", "));
    }
}
