package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a form asks and what it reads.
 *
 * @param id the form's id
 * @param fields the questions by their keys, in the form's order
 * @param reads the name of every value that the form can read
 */
record FormSchema(String id, Map<String, Field> fields, Set<String> reads) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException when this is no form */
    static FormSchema parse(byte[] form) {
        try {
            JsonNode json = JSON.readTree(form);
            JsonNode components = json.path("components");
            Map<String, Field> fields = PersonalFlow.through(SchemaReader.fields(components), name -> false);
            Set<String> reads = new LinkedHashSet<>(fields.keySet());
            reads.addAll(Names.in(components));
            return new FormSchema(json.path("id").asText(), fields, Set.copyOf(reads));
        } catch (IOException e) {
            throw new IllegalArgumentException("The form is not JSON", e);
        }
    }

    /** The same form, where these names from outside it are personal too, and so is what reads them. */
    FormSchema following(Predicate<String> personal) {
        return new FormSchema(id, PersonalFlow.through(fields, personal), reads);
    }

    /** The keys of the questions that a person can answer. */
    Set<String> asked() {
        return asked(field -> true);
    }

    /** The keys of the questions whose answers only the family record may keep. */
    Set<String> askedPersonal() {
        return asked(Field::personal);
    }

    private Set<String> asked(Predicate<Field> which) {
        return fields.values().stream()
                .filter(field -> !field.locked().equals("true"))
                .filter(which)
                .map(Field::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A plain value as the form shows it under a key: a Boolean that is asked as yes or no, as that word. */
    Object display(String key, Object value) {
        Field field = fields.get(key);
        return field == null || value == null ? value : field.shown(value);
    }
}
