package org.wholefamily.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;

/** Turns the shapes in which values arrive into plain text, numbers, booleans, lists and maps. */
final class Plain {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEP = 20;
    private static final int MANY = 1_000;
    private static final int LONG = 1_000_000;

    private Plain() {}

    /** @throws IllegalArgumentException when the value is nothing that a form can give */
    static Object of(Object value) {
        try {
            return of(value, 0);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException("unreadable", e);
        }
    }

    /** As {@link #of}, but null for what no form can give. */
    static Object orNull(Object value) {
        try {
            return of(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static boolean unset(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    static boolean same(Object one, Object other) {
        if (unset(one) || unset(other)) {
            return unset(one) && unset(other);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && sameItems(a, b);
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)))
                    && b.keySet().stream().allMatch(key -> a.containsKey(key) || unset(b.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static boolean sameItems(List<?> a, List<?> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Object of(Object value, int depth) {
        check(depth <= DEEP);
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            new BigDecimal(number.toString());
            return number;
        }
        if (value instanceof Collection<?> items) {
            return list(items, depth);
        }
        return value instanceof Map<?, ?> map ? map(map, depth) : unwrapped(value, depth);
    }

    private static Object unwrapped(Object value, int depth) {
        if (value instanceof SerializableValue stored && !stored.isDeserialized()) {
            String format = stored.getSerializationDataFormat();
            check(format == null || format.equals(Variables.SerializationDataFormats.JSON.getName()));
            return parsed(stored.getValueSerialized(), depth);
        }
        if (value instanceof TypedValue typed) {
            return of(typed.getValue(), depth + 1);
        }
        if (value instanceof SpinJsonNode node) {
            return parsed(node.toString(), depth);
        }
        if (value instanceof JsonNode node) {
            return node.isMissingNode() ? null : of(JSON.convertValue(node, Object.class), depth + 1);
        }
        check(value instanceof Temporal);
        return value.toString();
    }

    private static Object parsed(String json, int depth) {
        check(json == null || json.length() <= LONG);
        try {
            return json == null ? null : of(JSON.readValue(json, Object.class), depth + 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unreadable", e);
        }
    }

    private static List<Object> list(Collection<?> items, int depth) {
        check(items.size() <= MANY);
        List<Object> plain = new ArrayList<>();
        items.forEach(item -> plain.add(of(item, depth + 1)));
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        check(map.size() <= MANY);
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            check(key instanceof String);
            plain.put((String) key, of(value, depth + 1));
        });
        return plain;
    }

    private static void check(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException("unreadable");
        }
    }
}
