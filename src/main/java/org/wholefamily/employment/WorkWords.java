package org.wholefamily.employment;

import java.util.Map;

/** Says how near work somebody is, and what was done for it, as the adviser's form does. */
public final class WorkWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("in-work", "In work"),
            Map.entry("work-programme", "On the Work Programme"),
            Map.entry("esf-provision", "On a European Social Fund (ESF) programme"),
            Map.entry("looking", "Looking for work"),
            Map.entry("not-ready", "Not ready yet"),
            Map.entry("cv", "CV"),
            Map.entry("interview-skills", "Interview skills"),
            Map.entry("training", "Training"),
            Map.entry("vacancies", "Looking at vacancies"),
            Map.entry("work-experience", "Work experience"),
            Map.entry("employer-introduction", "Meeting an employer"),
            Map.entry("volunteering", "Volunteering"));

    private WorkWords() {}

    /** The label of a status or a step; one that only a council's own form knows is its own word. */
    public static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
