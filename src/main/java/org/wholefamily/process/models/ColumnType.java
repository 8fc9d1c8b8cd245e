package org.wholefamily.process.models;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.type.DefaultDataTypeTransformerRegistry;

/** What the type of a column makes of an answer. */
final class ColumnType {

    private static final DefaultDataTypeTransformerRegistry TYPES = new DefaultDataTypeTransformerRegistry();
    private static final Map<String, String> FAMILIES = Map.of(
            "string", "text",
            "boolean", "true or false",
            "integer", "number",
            "long", "number",
            "double", "number",
            "number", "number",
            "date", "date");
    private static final Set<String> CONVERTED = Set.of("string", "boolean", "integer", "long", "double", "date");

    private ColumnType() {}

    /**
     * A value as the engine will hand it on.
     *
     * @throws IllegalArgumentException when the type cannot hold it
     */
    static Object typed(String type, Object value) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (value == null || !CONVERTED.contains(plain)) {
            return value;
        }
        // The engine makes false of every text but "true".
        if (plain.equals("boolean")
                && value instanceof String text
                && !Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return TYPES.getTransformer(plain).transform(value).getValue();
    }

    /** Whether a type can hold a value, without making another of it. */
    static boolean holds(String type, Object value) {
        try {
            Object held = typed(type, value);
            return held.equals(value) || held instanceof Number && value instanceof Number;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether two types can stand for each other; what is left out, or is not known, can be anything. */
    static boolean alike(String one, String other) {
        String first = FAMILIES.get(one.toLowerCase(Locale.ROOT));
        String second = FAMILIES.get(other.toLowerCase(Locale.ROOT));
        return first == null || second == null || first.equals(second);
    }

    static String words(String type) {
        return FAMILIES.getOrDefault(type.toLowerCase(Locale.ROOT), type);
    }
}
