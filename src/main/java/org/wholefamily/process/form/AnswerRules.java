package org.wholefamily.process.form;

/** Holds one answer to the rules of its question alone. */
final class AnswerRules {

    private AnswerRules() {}

    static Object check(Question question, Object value) {
        return switch (question.field().kind()) {
            case NUMBER -> NumberRules.check(question, value);
            case CHECKBOX -> ticked(question, value);
            case CHOICE -> Choices.one(question, value);
            case CHOICES -> Choices.several(question, value);
            case DATETIME -> DateRules.check(question, value);
            default -> TextRules.check(question, value);
        };
    }

    /** What is kept of a question that was left open. */
    static Object leftOpen(Question question) {
        require(question, "needs an answer");
        return question.field().kind().unanswered();
    }

    static Object computed(Question question) {
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

    private static void require(Question question, String otherwise) {
        if (question.field().required()) {
            throw question.refused(otherwise);
        }
    }
}
