package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.wholefamily.process.FormRefused;

/**
 * A field at its place in a submission.
 *
 * @param place where a refusal says that it stands
 */
record Question(Field field, Place place, Scope scope) {

    /** The refusal says the question and never the answer, which may be personal. */
    FormRefused refused(String why) {
        return new FormRefused(List.of(place.fault(field.label(), why)), 0);
    }

    /** A bound that the form sets, as a number or as an expression; null when there is none. */
    BigDecimal bound(String name) {
        JsonNode node = field.json().path("validate").path(name);
        String text = node.asText("");
        Object bound = text.startsWith("=") ? scope.value(text.substring(1)) : text;
        try {
            return Plain.unset(bound) ? null : new BigDecimal(bound.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What is only shown comes back unchanged, or not at all. */
    Object unchanged(Object value, List<Function<String, Object>> served) {
        Object shown = field.shown(value);
        boolean unchanged = Plain.unset(value)
                || same(shown, field.defaultValue())
                || served.stream().anyMatch(known -> same(shown, known.apply(field.key())));
        if (!unchanged) {
            throw refused("is only shown here and cannot be changed");
        }
        return value;
    }

    private static boolean same(Object shown, Object known) {
        boolean asText = shown instanceof String && known instanceof Number
                || shown instanceof Number && known instanceof String;
        if (shown instanceof String a && known instanceof String b) {
            return TextRules.trimmed(a).equals(TextRules.trimmed(b));
        }
        return asText ? shown.toString().equals(known.toString()) : Plain.same(shown, known);
    }
}
