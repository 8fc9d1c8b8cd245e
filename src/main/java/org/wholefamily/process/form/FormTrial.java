package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import org.wholefamily.process.FormRefused;

/** Tries what a form's file says through the code that holds people to it. */
public final class FormTrial {

    /** Names with which a browser's own objects, or the places of an expression, are meant. */
    private static final Set<String> RESERVED = Set.of(
            "__proto__",
            "constructor",
            "prototype",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toString",
            "toLocaleString",
            "valueOf",
            "this",
            "parent",
            "_this_",
            "_parent_");

    private static final Feel FEEL = new Feel();

    private FormTrial() {}

    /** Whether a part of a key stands for something else in a browser or in an expression. */
    public static boolean isReserved(String key) {
        return Arrays.stream(key.split("\\.")).anyMatch(RESERVED::contains);
    }

    /**
     * Why the default answer of a component breaks its own rules.
     *
     * @param component one question as the form's file has it
     * @return the refusal; null when the default can be sent, or when there is none
     */
    public static String refusalOfDefault(JsonNode component) {
        String type = component.path("type").asText();
        return Kind.of(type)
                .filter(kind -> !kind.holder() && kind != Kind.EXPRESSION)
                .map(kind -> SchemaReader.question(component, kind))
                .map(FormTrial::refusal)
                .orElse(null);
    }

    private static String refusal(Field field) {
        boolean offeredLater = field.json().has("valuesKey") || field.json().has("valuesExpression");
        Object value = Plain.orNull(field.json().path("defaultValue"));
        if (Plain.unset(value) || offeredLater || field.kind() == Kind.CHECKBOX && value instanceof Boolean) {
            return null;
        }
        try {
            FormCheck.tried(new Question(field, field.key(), Scope.root(FEEL, name -> null, name -> null)), value);
            return null;
        } catch (FormRefused refused) {
            return refused.getMessage();
        }
    }
}
