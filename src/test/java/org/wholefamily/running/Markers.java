package org.wholefamily.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Words that nobody says by chance, put into every personal question, and found again where they should not be. */
public final class Markers {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea", "datetime");

    /** Where the text has a form of its own, a value of that form which occurs nowhere else. */
    private static final Map<String, String> FORMED = Map.of(
            "postcode",
            "ZX9 8QJ",
            "newPostcode",
            "ZX9 7QK",
            "upn",
            "Z98765432109Q",
            "nino",
            "ZX987654D",
            "dateOfBirth",
            "1907-03-29");

    private final Map<String, Set<String>> questions = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>();

    /** A new marker, for a question that is told by name in a failure. */
    public String plant(String question) {
        String name = question.substring(question.lastIndexOf('.') + 1);
        return plant(question, FORMED.getOrDefault(name, "Zqxmarker" + (questions.size() + 1) + "end"));
    }

    private String plant(String question, String marker) {
        questions.computeIfAbsent(marker, unknown -> new TreeSet<>()).add(question);
        return marker;
    }

    /** The answers with a marker in each personal text; a personal choice, such as of a person, is its own marker. */
    public Map<String, Object> plant(String form, JsonNode components, Map<String, Object> answers) {
        Map<String, Object> planted = new LinkedHashMap<>(answers);
        for (JsonNode component : components) {
            String key = component.path("key").asText("");
            if (component.path("type").asText().equals("group")) {
                planted.putAll(plant(form, component.path("components"), planted));
            } else if (component.path("type").asText().equals("dynamiclist")) {
                plantList(form, component, planted);
            } else if (PersonalFields.isAsked(component)) {
                boolean text = TEXTS.contains(component.path("type").asText());
                planted.compute(
                        key, (name, answer) -> text ? plant(form + "." + key) : chosen(form + "." + key, answer));
            }
        }
        return planted;
    }

    private Object chosen(String question, Object answer) {
        if (answer instanceof Collection<?> several) {
            several.forEach(each -> plant(question, each.toString()));
        } else if (answer != null) {
            plant(question, answer.toString());
        }
        return answer;
    }

    private void plantList(String form, JsonNode list, Map<String, Object> answers) {
        String path = list.path("path").asText();
        if (!(answers.get(path) instanceof List<?> entries)) {
            return;
        }
        List<Object> planted = new ArrayList<>();
        for (Object entry : entries) {
            Map<String, Object> answer = new LinkedHashMap<>();
            ((Map<?, ?>) entry).forEach((key, value) -> answer.put(key.toString(), value));
            Map<String, Object> marked = plant(form + "." + path, list.path("components"), answer);
            // A parent comes first, and no child is born on its parent's day.
            if (!planted.isEmpty()) {
                marked.computeIfPresent("dateOfBirth", (key, marker) -> answer.get(key));
            }
            planted.add(marked);
        }
        answers.put(path, planted);
    }

    /** The product has taken these answers to the questions of a form or file. */
    public void taken(String source, Object answers) {
        if (answers instanceof Map<?, ?> map) {
            map.values().forEach(value -> taken(source, value));
        } else if (answers instanceof Collection<?> list) {
            list.forEach(value -> taken(source, value));
        } else if (answers != null) {
            questions.getOrDefault(answers.toString(), Set.of()).stream()
                    .filter(question -> question.startsWith(source + "."))
                    .forEach(taken::add);
        }
    }

    /** The questions of which the product has taken a marker. */
    public Set<String> taken() {
        return taken;
    }

    /** The questions whose marker is in a text, without regard to capitals. */
    public Set<String> foundIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        questions.forEach((marker, asked) -> {
            String small = marker.toLowerCase(Locale.ROOT);
            if (lower.contains(small) || lower.contains(small.replace(" ", ""))) {
                found.addAll(asked);
            }
        });
        return found;
    }
}
