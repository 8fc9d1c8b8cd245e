package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import org.wholefamily.process.FormRefused;

/**
 * Holds what somebody has typed so far against the questions of a form: nothing but what is asked, in the shape in which
 * it is answered, right or wrong. In the entries of a list also what is only shown: it tells one entry from another.
 */
final class DraftCheck {

    private DraftCheck() {}

    static void requireAsked(Map<String, Field> fields, Map<?, ?> typed) {
        requireAsked(fields, typed, "", false);
    }

    private static void requireAsked(Map<String, Field> fields, Map<?, ?> typed, String path, boolean inEntry) {
        typed.forEach((key, value) -> {
            String place = path + FormCheck.named(key);
            Field field = fields.get(key);
            if (field == null) {
                throw new FormRefused(place, "is not a question of this form");
            }
            if (!inEntry && (field.computed() || field.locked().equals("true"))) {
                throw new FormRefused(place, "is only shown by this form");
            }
            if (value != null) {
                requireShape(field, value, place, inEntry);
            }
        });
    }

    private static void requireShape(Field field, Object value, String place, boolean inEntry) {
        switch (field.kind()) {
            case GROUP ->
                requireAsked(
                        field.children(),
                        object(value, place, "must hold the answers of its questions"),
                        place + ".",
                        inEntry);
            case LIST -> {
                List<?> entries = list(value, place);
                for (int i = 0; i < entries.size(); i++) {
                    String entry = place + "[" + i + "]";
                    requireAsked(
                            field.children(),
                            object(entries.get(i), entry, "must hold the answers of one entry"),
                            entry + ".",
                            true);
                }
            }
            default -> requirePlain(value, place);
        }
    }

    /** One answer, or several of which each is one. */
    private static void requirePlain(Object value, String place) {
        boolean plain = value instanceof List<?> several ? several.stream().allMatch(DraftCheck::isOne) : isOne(value);
        if (!plain) {
            throw new FormRefused(place, "must be a text, a number, true or false, or a list of these");
        }
    }

    private static boolean isOne(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static Map<?, ?> object(Object value, String place, String otherwise) {
        if (value instanceof Map<?, ?> answers) {
            return answers;
        }
        throw new FormRefused(place, otherwise);
    }

    private static List<?> list(Object value, String place) {
        if (value instanceof List<?> entries) {
            return entries;
        }
        throw new FormRefused(place, "must be a list of entries");
    }
}
