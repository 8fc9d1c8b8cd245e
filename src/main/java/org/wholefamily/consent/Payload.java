package org.wholefamily.consent;

import java.util.Map;
import java.util.Set;
import org.wholefamily.process.FormRefused;

/** What a message brings, held to its keys as strictly as a form to its fields. */
record Payload(Map<String, Object> values) {

    private static final int LONGEST = 4_000;

    void hasExactly(String... keys) {
        Set<String> expected = Set.of(keys);
        values.keySet().stream()
                .filter(key -> !expected.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new FormRefused(key, "this message does not take this");
                });
        expected.stream()
                .filter(key -> values.get(key) == null)
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw new FormRefused(key, "is missing");
                });
    }

    String text(String key) {
        if (!(values.get(key) instanceof String text) || text.isBlank()) {
            throw new FormRefused(key, "must be a text");
        }
        if (text.length() > LONGEST) {
            throw new FormRefused(key, "must not be longer than " + LONGEST + " characters");
        }
        return text;
    }

    boolean yesOrNo(String key) {
        Object value = values.get(key);
        if (Boolean.TRUE.equals(value) || "yes".equals(value)) {
            return true;
        }
        if (Boolean.FALSE.equals(value) || "no".equals(value)) {
            return false;
        }
        throw new FormRefused(key, "must be yes or no");
    }

    String oneOf(String key, Set<String> options) {
        if (!(values.get(key) instanceof String option) || !options.contains(option)) {
            throw new FormRefused(key, "is not one of the options");
        }
        return option;
    }
}
