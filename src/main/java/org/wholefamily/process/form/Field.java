package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question of a form, or a list or group of them.
 *
 * @param key the name of the answer within the form, the list entry or the group
 * @param json the component as the form's file has it
 * @param hides the conditions that hide it, its own and those of the groups around it
 * @param marked whether only the family record may keep the answer: the form says so, or it follows from what is read
 * @param children what a list or a group asks, by key
 * @param reads the names that it, and the groups around it, can read
 * @param because the personal name that is read and makes it personal; null when the form says what it is
 */
record Field(
        String key,
        Kind kind,
        JsonNode json,
        List<String> hides,
        boolean marked,
        Map<String, Field> children,
        Set<String> reads,
        String because) {

    /** The same question, personal because of what it reads. */
    Field following(String personal, Map<String, Field> followed) {
        return new Field(
                key, kind, json, hides, marked || personal != null, followed, reads, marked ? because : personal);
    }

    /** The question as people know it, without what its label reads: that may be personal. */
    String label() {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            String label = json.path(name).asText("");
            if (!label.isBlank() && !label.startsWith("=") && !label.contains("{{")) {
                return label;
            }
        }
        return "A question of this form";
    }

    boolean required() {
        return json.path("validate").path("required").asBoolean();
    }

    String property(String name) {
        return json.path("properties").path(name).asText("");
    }

    /** Whether the answer is a Boolean that is asked as yes or no. */
    boolean yesNo() {
        return kind == Kind.CHOICE && property("type").equals("boolean");
    }

    boolean personal() {
        return marked || children.values().stream().anyMatch(Field::personal);
    }

    /** True, false, or an expression: whether the form only shows what is known. */
    String locked() {
        return json.path("disabled").asBoolean()
                ? "true"
                : json.path("readonly").asText("false");
    }

    /** Whether the form works the value out and nobody answers it. */
    boolean computed() {
        return kind == Kind.EXPRESSION;
    }

    String expression() {
        return json.path("expression").asText("").replaceFirst("^=", "");
    }

    Object defaultValue() {
        return Plain.of(json.path("defaultValue"));
    }

    /** A plain value as the browser sees it under this question. */
    Object shown(Object value) {
        if (yesNo() && value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (kind == Kind.LIST && value instanceof List<?> entries) {
            return entries.stream().map(this::shownEntry).toList();
        }
        if (kind == Kind.GROUP) {
            return shownEntry(value);
        }
        return value == null ? kind.untouched() : value;
    }

    private Object shownEntry(Object entry) {
        return entry instanceof Map<?, ?> map ? shown(children, map) : Map.of();
    }

    static Map<String, Object> shown(Map<String, Field> fields, Map<?, ?> values) {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Field field = fields.get(key);
            shown.put(String.valueOf(key), field == null ? value : field.shown(value));
        });
        return shown;
    }
}
