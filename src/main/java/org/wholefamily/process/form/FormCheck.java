package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholefamily.process.FormRefused;
import org.wholefamily.text.PlainText;

/** Holds what was given against the questions of one place of a form: its root, a group, or an entry of a list. */
final class FormCheck {

    private static final int LONGEST_NAME = 60;

    private final Map<String, Field> fields;
    private final List<Function<String, Object>> served;
    private final Scope scope;
    private final String path;
    private final boolean inEntry;
    private final Set<String> hidden;

    /** @param served what this place may have been filled with; of a list, all its entries */
    FormCheck(
            Map<String, Field> fields,
            List<Function<String, Object>> served,
            Scope scope,
            String path,
            boolean inEntry) {
        this.fields = fields;
        this.served = served;
        this.scope = scope;
        this.path = path;
        this.inEntry = inEntry;
        this.hidden =
                fields.values().stream().filter(scope::hides).map(Field::key).collect(Collectors.toSet());
    }

    /** One answer for each question that a person can answer; null for those that are not asked. */
    Map<String, Object> answers(Map<?, ?> given) {
        refuseUnknown(given.keySet());
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            Question question = new Question(field, path + field.key(), scope);
            Object value = given.get(field.key());
            if (field.kind() == Kind.GROUP) {
                answers.put(field.key(), group(question, value));
            } else if (scope.locks(field)) {
                question.requireUnchanged(value, served);
                if (inEntry) {
                    answers.put(field.key(), value);
                }
            } else if (hidden.contains(field.key())) {
                refuseHidden(question, value);
                answers.put(field.key(), null);
            } else {
                answers.put(field.key(), answer(question, value));
            }
        }
        return answers;
    }

    private void refuseUnknown(Set<?> keys) {
        for (Object key : keys) {
            if (!fields.containsKey(key)) {
                throw new FormRefused(path + named(key), "is not a question of this form");
            }
        }
    }

    /** A key that may be anything, as a refusal can name it. */
    static String named(Object key) {
        String name = String.valueOf(key).replaceAll("[^\\w.-]", "?");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** A browser cannot tell when the condition hangs on a question that is hidden itself: then the value is dropped. */
    private void refuseHidden(Question question, Object value) {
        boolean untellable = question.field().hides().stream()
                .flatMap(hide -> scope.feel().names(hide).stream())
                .anyMatch(hidden::contains);
        if (!Plain.unset(value) && !question.field().computed() && !untellable) {
            throw question.refused("is not asked with these answers");
        }
    }

    private Object answer(Question question, Object given) {
        Field field = question.field();
        Object value = given instanceof String text ? PlainText.taken(text) : given;
        if (field.computed()) {
            return computed(question);
        }
        if (field.kind() == Kind.LIST) {
            return ListCheck.entries(question, value, served);
        }
        if (Plain.unset(value)) {
            require(question, "needs an answer");
            return field.kind().unanswered();
        }
        return tried(question, value);
    }

    /** One given value by the rules of its question alone. */
    static Object tried(Question question, Object value) {
        return switch (question.field().kind()) {
            case NUMBER -> NumberRules.check(question, value);
            case CHECKBOX -> ticked(question, value);
            case CHOICE -> Choices.one(question, value);
            case CHOICES -> Choices.several(question, value);
            case DATETIME -> DateRules.check(question, value);
            default -> TextRules.check(question, value);
        };
    }

    private static void require(Question question, String otherwise) {
        if (question.field().required()) {
            throw question.refused(otherwise);
        }
    }

    private static Object computed(Question question) {
        Object value = question.scope().value(question.field().expression());
        if (value instanceof String text && text.length() > TextRules.ENGINE_CEILING) {
            throw question.refused("becomes too long");
        }
        return value;
    }

    private static Object ticked(Question question, Object value) {
        if (!(value instanceof Boolean ticked)) {
            throw question.refused("must be ticked or not");
        }
        if (!ticked) {
            require(question, "must be ticked");
        }
        return ticked;
    }

    private Object group(Question question, Object value) {
        if (value != null && !(value instanceof Map)) {
            throw question.refused("must hold the answers of its questions");
        }
        Field group = question.field();
        return new FormCheck(
                        group.children(), Served.within(served, group.key()), scope, question.path() + ".", inEntry)
                .answers(value instanceof Map<?, ?> given ? given : Map.of());
    }
}
