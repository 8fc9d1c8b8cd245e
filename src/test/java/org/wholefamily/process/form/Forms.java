package org.wholefamily.process.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.wholefamily.process.FormRefused;

/** Small forms, and submissions to them, for tests. */
final class Forms {

    private static final Feel FEEL = new Feel();

    private Forms() {}

    /** A form with these components, in JSON with single quotes. */
    static FormSchema form(String... components) {
        String json = "{'id': 'test-form', 'components': [" + String.join(",", components) + "]}";
        return FormSchema.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static FormContract.Checked check(FormSchema form, Map<String, ?> submitted, Map<String, ?> known) {
        return new FormContract(form, FEEL).check(submitted, known::get);
    }

    static Map<String, Object> answers(FormSchema form, Map<String, ?> submitted) {
        FormContract.Checked checked = check(form, submitted, Map.of());
        Map<String, Object> all = new LinkedHashMap<>(checked.answers());
        all.putAll(checked.personal());
        return all;
    }

    /** The refusal as text, or "accepted". */
    static String verdict(FormSchema form, Map<String, ?> submitted, Map<String, ?> known) {
        return verdict(() -> check(form, submitted, known));
    }

    static String verdict(Executable submission) {
        try {
            submission.execute();
            return "accepted";
        } catch (FormRefused refused) {
            return refused.getMessage();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
