package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A question as a form's file asks it, for whoever compares two forms.
 *
 * @param key the name of the answer
 * @param kind what sort of answer it takes
 * @param text whether it is free text
 * @param list whether it is a list of entries
 * @param personal whether only the family record may keep the answer
 * @param required whether the form demands an answer
 * @param shown whether the form only shows it
 * @param options the answers written in the form; empty when they come from elsewhere or are free
 * @param children what each entry of a list, or a group, asks
 * @param plain whether the form says that it is not personal
 * @param hides the conditions that hide it, its own and those of the groups around it
 * @param locked true, false, or the expression by which the form only shows it
 * @param yesNo whether the answer is a Boolean that is asked as yes or no
 * @param json the component as the form's file has it
 * @param because the personal name that it reads, which makes it personal whatever the form says; null when none does
 */
public record AskedQuestion(
        String key,
        String kind,
        boolean text,
        boolean list,
        boolean personal,
        boolean required,
        boolean shown,
        Set<String> options,
        Map<String, AskedQuestion> children,
        boolean plain,
        List<String> hides,
        String locked,
        boolean yesNo,
        JsonNode json,
        String because) {

    /**
     * The questions of a form by their keys.
     *
     * @throws IllegalArgumentException with the reason, when this is no form
     */
    public static Map<String, AskedQuestion> of(byte[] form) {
        return of(form, name -> false);
    }

    /**
     * As {@link #of(byte[])}, where names from outside the form are personal too.
     *
     * @param personal tells of which names only the family record may keep what is known
     * @throws IllegalArgumentException with the reason, when this is no form
     */
    public static Map<String, AskedQuestion> of(byte[] form, Predicate<String> personal) {
        return of(FormSchema.parse(form).following(personal).fields());
    }

    /** The names of all that a form reads, its own questions among them. */
    public static Set<String> namesReadBy(byte[] form) {
        return FormSchema.parse(form).reads();
    }

    private static Map<String, AskedQuestion> of(Map<String, Field> fields) {
        Map<String, AskedQuestion> asked = new LinkedHashMap<>();
        fields.forEach((key, field) -> asked.put(
                key,
                new AskedQuestion(
                        key,
                        field.kind().name().toLowerCase(java.util.Locale.ROOT),
                        field.kind().text(),
                        field.kind() == Kind.LIST,
                        field.personal(),
                        field.required(),
                        field.locked().equals("true"),
                        options(field.json()),
                        of(field.children()),
                        field.property("personal").equals("false"),
                        field.hides(),
                        field.locked(),
                        field.yesNo(),
                        field.json(),
                        because(field))));
        return asked;
    }

    private static String because(Field field) {
        return field.marked()
                ? field.because()
                : field.children().values().stream()
                        .map(AskedQuestion::because)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Set<String> options(JsonNode component) {
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return options;
    }
}
