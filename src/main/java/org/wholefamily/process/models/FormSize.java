package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;

/** How large a form is, and is taken to become. */
final class FormSize {

    /** Entries of a list of which nothing is known before it is there. */
    static final int SOME_ENTRIES = 30;

    private static final int MOST_COMPONENTS = 1_000;

    private FormSize() {}

    /** @throws IllegalArgumentException when it has too many components to be looked at */
    static void check(JsonNode form) {
        if (components(form) > MOST_COMPONENTS) {
            throw new IllegalArgumentException("more than " + MOST_COMPONENTS + " components");
        }
    }

    private static int components(JsonNode holder) {
        int found = 0;
        for (JsonNode component : holder.path("components")) {
            found += 1 + components(component);
        }
        return found;
    }

    /** How often what a component holds is there. */
    static int entries(JsonNode component) {
        if (!component.path("type").asText().equals("dynamiclist")) {
            return 1;
        }
        String least = component.path("properties").path("minEntries").asText("");
        return Math.max(
                SOME_ENTRIES,
                Math.max(
                        component.path("defaultRepetitions").asInt(),
                        least.matches("\\d{1,3}") ? Integer.parseInt(least) : 0));
    }
}
