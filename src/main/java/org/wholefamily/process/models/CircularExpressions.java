package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholefamily.process.form.FormText;

/** Finds expressions of a form that need their own value to be worked out: it never is. */
final class CircularExpressions {

    private final Map<String, Set<String>> reads = new HashMap<>();

    /** The keys of such expressions, in the form and its lists. */
    static List<String> of(JsonNode form) {
        CircularExpressions expressions = new CircularExpressions();
        expressions.collect(form);
        return expressions.reads.keySet().stream()
                .filter(key -> expressions.reaches(key, key, new HashSet<>()))
                .sorted()
                .toList();
    }

    private void collect(JsonNode holder) {
        for (JsonNode component : holder.path("components")) {
            if (component.path("type").asText().equals("expression")) {
                reads.put(
                        component.path("key").asText(),
                        FormText.names(component.path("expression").asText("").replaceFirst("^=", "")));
            }
            collect(component);
        }
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return reads.getOrDefault(from, Set.of()).stream()
                .anyMatch(name -> name.equals(to) || seen.add(name) && reaches(name, to, seen));
    }
}
