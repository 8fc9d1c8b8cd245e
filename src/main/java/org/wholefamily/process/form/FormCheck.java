package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholefamily.text.PlainText;

/** Holds what was given against the questions of one place of a form: its root, a group, or an entry of a list. */
final class FormCheck {

    private static final int LONGEST_NAME = 60;

    private final Map<String, Field> fields;
    private final List<Function<String, Object>> served;
    private final Scope scope;
    private final Place place;
    private final Faults faults;
    private final Set<String> hidden;

    /**
     * @param served what this place may have been filled with; of a list, all its entries
     * @param faults takes what is wrong
     */
    FormCheck(
            Map<String, Field> fields, List<Function<String, Object>> served, Scope scope, Place place, Faults faults) {
        this.fields = fields;
        this.served = served;
        this.scope = scope;
        this.place = place;
        this.faults = faults;
        this.hidden =
                fields.values().stream().filter(scope::hides).map(Field::key).collect(Collectors.toSet());
    }

    /** One answer for each question that a person can answer; null for those that are not asked, or answered wrongly. */
    Map<String, Object> answers(Map<?, ?> given) {
        noteUnknown(given.keySet());
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            Question question = new Question(field, place.of(field.key()), scope);
            Object value = given.get(field.key());
            if (field.kind() == Kind.GROUP) {
                answers.put(field.key(), faults.noted(() -> group(question, value)));
            } else if (scope.locks(field)) {
                faults.noted(() -> question.unchanged(value, served));
                if (place.inEntry()) {
                    answers.put(field.key(), value);
                }
            } else if (hidden.contains(field.key())) {
                faults.noted(() -> notAsked(question, value));
                answers.put(field.key(), null);
            } else {
                answers.put(field.key(), faults.noted(() -> answer(question, value)));
            }
        }
        return answers;
    }

    /** No form asks it, so that it is known by its key alone. */
    private void noteUnknown(Set<?> keys) {
        keys.stream()
                .filter(key -> !fields.containsKey(key))
                .map(FormCheck::named)
                .map(key -> place.of(key).fault(key, "is not a question of this form"))
                .forEach(faults::add);
    }

    /** A key that may be anything, as a refusal can name it. */
    static String named(Object key) {
        String name = String.valueOf(key).replaceAll("[^\\w.-]", "?");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** A browser cannot tell when the condition hangs on a question that is hidden itself: then the value is dropped. */
    private Object notAsked(Question question, Object value) {
        boolean untellable = question.field().hides().stream()
                .flatMap(hide -> scope.feel().names(hide).stream())
                .anyMatch(hidden::contains);
        if (!Plain.unset(value) && !question.field().computed() && !untellable) {
            throw question.refused("is not asked with these answers");
        }
        return null;
    }

    private Object answer(Question question, Object given) {
        Object value = given instanceof String text ? PlainText.taken(text) : given;
        if (question.field().computed()) {
            return AnswerRules.computed(question);
        }
        if (question.field().kind() == Kind.LIST) {
            return new ListCheck(question, served, faults).entries(value);
        }
        return Plain.unset(value) ? AnswerRules.leftOpen(question) : AnswerRules.check(question, value);
    }

    private Object group(Question question, Object value) {
        if (value != null && !(value instanceof Map)) {
            throw question.refused("must hold the answers of its questions");
        }
        Field group = question.field();
        return new FormCheck(group.children(), Served.within(served, group.key()), scope, question.place(), faults)
                .answers(value instanceof Map<?, ?> given ? given : Map.of());
    }
}
