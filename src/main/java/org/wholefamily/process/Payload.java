package org.wholefamily.process;

import java.util.Map;
import java.util.Set;
import org.wholefamily.text.PlainText;

/** What a message brings, held to its keys as strictly as a form to its fields. */
public record Payload(Map<String, Object> values) {

    private static final int LONGEST = 4_000;

    /** @throws FormRefused with the first key that is one too many or missing */
    public void hasExactly(Set<String> keys) {
        values.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw new FormRefused(key, "this message does not take this");
        });
        keys.stream()
                .filter(key -> values.get(key) == null)
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw new FormRefused(key, "is missing");
                });
    }

    /** @throws FormRefused when there is no text, or more than 4,000 characters */
    public String text(String key) {
        return text(key, LONGEST);
    }

    /** @throws FormRefused when there is no text, or more of it than {@code longest} characters */
    public String text(String key, int longest) {
        String text = values.get(key) instanceof String given ? PlainText.taken(given) : "";
        if (text.isEmpty()) {
            throw new FormRefused(key, "must be a text");
        }
        PlainText.fault(text, true).ifPresent(reason -> {
            throw new FormRefused(key, reason);
        });
        if (text.length() > longest) {
            throw new FormRefused(key, "must not be longer than " + longest + " characters");
        }
        return text;
    }

    /** @throws FormRefused unless it is yes or no */
    public boolean yesOrNo(String key) {
        Object value = values.get(key);
        if (Boolean.TRUE.equals(value) || "yes".equals(value)) {
            return true;
        }
        if (Boolean.FALSE.equals(value) || "no".equals(value)) {
            return false;
        }
        throw new FormRefused(key, "must be yes or no");
    }

    /** @throws FormRefused when the value is none of the options */
    public String oneOf(String key, Set<String> options) {
        if (!(values.get(key) instanceof String option) || !options.contains(option)) {
            throw new FormRefused(key, "is not one of the options");
        }
        return option;
    }
}
