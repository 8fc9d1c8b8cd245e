package org.wholefamily.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which answers a question offers: written in the form, served under a key, or worked out. */
final class Choices {

    private static final int NAMEABLE = 12;

    private Choices() {}

    static Object one(Question question, Object value) {
        return question.field().yesNo() ? yesNo(question, value) : offered(question, value);
    }

    static List<Object> several(Question question, Object value) {
        if (!(value instanceof List<?> given)) {
            throw question.refused("must be a list of answers");
        }
        List<Object> chosen = new ArrayList<>();
        for (Object item : given) {
            Object answer = offered(question, item);
            if (chosen.contains(answer)) {
                throw question.refused("has the same answer twice");
            }
            chosen.add(answer);
        }
        return chosen;
    }

    /** A yes or a no becomes a Boolean; not knowing is an answer, and leaves nothing known. */
    private static Boolean yesNo(Question question, Object value) {
        Object word = offered(question, question.field().shown(value));
        return word.equals("unknown") ? null : (Boolean) word.equals("yes");
    }

    private static Object offered(Question question, Object value) {
        return options(question).stream()
                .map(Choices::value)
                .filter(option -> option != null && Plain.same(option, value))
                .findFirst()
                .orElseThrow(() -> question.refused("must be " + oneOf(question)));
    }

    private static String oneOf(Question question) {
        List<?> written = written(question);
        return written.isEmpty()
                        || written.size() > NAMEABLE
                        || question.field().personal()
                ? "one of the answers that are offered"
                : written.stream().map(Choices::label).collect(Collectors.joining(", ", "one of: ", ""));
    }

    private static List<?> options(Question question) {
        var json = question.field().json();
        String expression = json.path("valuesExpression").asText("");
        if (!expression.isEmpty()) {
            return list(question.scope().value(expression.replaceFirst("^=", "")));
        }
        String key = json.path("valuesKey").asText("");
        return key.isEmpty()
                ? written(question)
                : list(question.scope().served().apply(key));
    }

    private static List<?> written(Question question) {
        return list(Plain.orNull(question.field().json().path("values")));
    }

    private static List<?> list(Object options) {
        return options instanceof List<?> list ? list : List.of();
    }

    private static Object value(Object option) {
        return option instanceof Map<?, ?> map ? map.get("value") : option;
    }

    private static String label(Object option) {
        return option instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get("label")).orElse(map.get("value")) + ""
                : String.valueOf(option);
    }
}
