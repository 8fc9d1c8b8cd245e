package org.wholefamily.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Words that nobody says by chance, put into every personal question of a form that takes text. */
public final class Markers {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    /** Where the text has a form of its own, a value of that form which occurs nowhere else. */
    private static final Map<String, String> FORMED =
            Map.of("postcode", "ZX9 8QJ", "upn", "Z98765432109Q", "nino", "ZX987654D", "dateOfBirth", "1907-03-29");

    private final Map<String, String> planted = new TreeMap<>();

    /** A new marker, for a question that is told by name in a failure. */
    public String plant(String question) {
        String name = question.substring(question.lastIndexOf('.') + 1);
        String marker = FORMED.getOrDefault(name, "Zqxmarker" + (planted.size() + 1) + "end");
        planted.put(marker, question);
        return marker;
    }

    /** The answers with a marker in each personal text of the form's components. */
    public Map<String, Object> plant(String form, JsonNode components, Map<String, Object> answers) {
        Map<String, Object> planted = new LinkedHashMap<>(answers);
        for (JsonNode component : components) {
            String key = component.path("key").asText("");
            if (component.path("type").asText().equals("group")) {
                planted.putAll(plant(form, component.path("components"), planted));
            } else if (component.path("type").asText().equals("dynamiclist")) {
                plantList(form, component, planted);
            } else if (takesMarker(component)) {
                planted.put(key, plant(form + "." + key));
            }
        }
        return planted;
    }

    private void plantList(String form, JsonNode list, Map<String, Object> answers) {
        String path = list.path("path").asText();
        if (!(answers.get(path) instanceof List<?> entries)) {
            return;
        }
        List<Object> planted = new ArrayList<>();
        for (Object entry : entries) {
            Map<String, Object> answer = new HashMap<>();
            ((Map<?, ?>) entry).forEach((key, value) -> answer.put(key.toString(), value));
            planted.add(plant(form + "." + path, list.path("components"), answer));
        }
        answers.put(path, planted);
    }

    private static boolean takesMarker(JsonNode component) {
        return TEXTS.contains(component.path("type").asText())
                && !component.path("disabled").asBoolean()
                && component.path("properties").path("personal").asText().equals("true");
    }

    public Map<String, String> planted() {
        return planted;
    }

    /** The questions whose marker is in a text, without regard to capitals. */
    public List<String> foundIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return planted.entrySet().stream()
                .filter(marker -> lower.contains(marker.getKey().toLowerCase(Locale.ROOT))
                        || lower.contains(marker.getKey().replace(" ", "").toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .toList();
    }
}
