package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wholefamily.process.FormRefused;

/** Tries what a form's file says through the code that holds people to it. */
public final class FormTrial {

    /** Of a list. */
    public static final int MOST_ENTRIES = 100;

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

    /** Whether a component of a type has an answer by itself. */
    public static boolean asks(String type) {
        return Kind.of(type).filter(kind -> !kind.holder()).isPresent();
    }

    /** Whether a question of a type is answered by choosing. */
    public static boolean offers(String type) {
        return Kind.of(type)
                .filter(kind -> kind == Kind.CHOICE || kind == Kind.CHOICES)
                .isPresent();
    }

    /** Whether a part of a key stands for something else in a browser or in an expression. */
    public static boolean isReserved(String key) {
        return Arrays.stream(key.split("\\.")).anyMatch(RESERVED::contains);
    }

    /** Whether a text bounds a day. */
    public static boolean isDayBound(String text) {
        return DayBounds.bound(text, LocalDate.EPOCH).isPresent();
    }

    /** Whether the bounds of a day leave none, whatever day it is when somebody answers. */
    public static boolean neverADay(JsonNode component) {
        Field field = SchemaReader.question(component, Kind.DATETIME);
        return Stream.of(LocalDate.EPOCH, LocalDate.of(2199, 12, 31))
                .map(today -> DayBounds.of(field, today))
                .allMatch(bounds -> bounds.earliest().isAfter(bounds.latest()));
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

    /**
     * Serves a form and sends it, with nothing and with an answer to everything: whatever the contract says to these, it must
     * say it.
     *
     * @return what broke; null when the form can be served and sent
     */
    public static String failure(byte[] form) {
        try {
            ServedForm.of(new ByteArrayInputStream(form), (key, question) -> null);
            FormSchema schema = FormSchema.parse(form);
            sent(schema, Map.of());
            sent(schema, answers(schema.fields()));
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static void sent(FormSchema schema, Map<String, Object> answers) {
        try {
            new FormContract(schema, FEEL).check(answers, name -> null);
        } catch (FormRefused refused) {
            // The contract has spoken.
        }
    }

    private static Map<String, Object> answers(Map<String, Field> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> !field.computed() && field.locked().equals("false"))
                .forEach(field -> answers.put(field.key(), answer(field)));
        return answers;
    }

    private static Object answer(Field field) {
        Object offered = Plain.orNull(field.json().path("values").path(0).path("value"));
        return switch (field.kind()) {
            case NUMBER -> 1;
            case CHECKBOX -> true;
            case CHOICE -> offered;
            case CHOICES -> offered == null ? List.of() : List.of(offered);
            case DATETIME -> "2013-06-03";
            case LIST -> List.of(answers(field.children()));
            case GROUP -> answers(field.children());
            default -> "words";
        };
    }

    private static String refusal(Field field) {
        boolean offeredLater = field.json().has("valuesKey") || field.json().has("valuesExpression");
        Object value = Plain.orNull(field.json().path("defaultValue"));
        if (Plain.unset(value) || offeredLater || field.kind() == Kind.CHECKBOX && value instanceof Boolean) {
            return null;
        }
        try {
            AnswerRules.check(
                    new Question(field, Place.ROOT.of(field.key()), Scope.root(FEEL, name -> null, name -> null)),
                    value);
            return null;
        } catch (FormRefused refused) {
            return field.key() + ": " + refused.faults().get(0).reason();
        }
    }
}
