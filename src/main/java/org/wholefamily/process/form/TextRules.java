package org.wholefamily.process.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.wholefamily.process.pattern.BrowserPattern;
import org.wholefamily.text.PlainText;

/** What text must keep to. */
final class TextRules {

    /** What one variable of the engine can hold. */
    static final int ENGINE_CEILING = 4_000;

    private static final int CEILING = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{7,20}");

    private TextRules() {}

    static String check(Question question, Object value) {
        if (!(value instanceof String given)) {
            throw question.refused("must be text");
        }
        String text = trimmed(given);
        boolean lines = question.field().kind() == Kind.TEXTAREA;
        PlainText.fault(text, lines).ifPresent(reason -> {
            throw question.refused(reason);
        });
        checkLength(question, text);
        checkForm(question, text);
        return text;
    }

    static String trimmed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static void checkLength(Question question, String text) {
        int ceiling = question.field().personal() ? CEILING : ENGINE_CEILING;
        BigDecimal most = question.bound("maxLength");
        int limit = most == null ? ceiling : Math.min(ceiling, most.intValue());
        if (text.length() > limit) {
            throw question.refused("must have no more than " + limit + " characters");
        }
        BigDecimal least = question.bound("minLength");
        if (least != null && text.length() < least.intValue()) {
            throw question.refused("must have at least " + least.intValue() + " characters");
        }
    }

    private static void checkForm(Question question, String text) {
        var validate = question.field().json().path("validate");
        String pattern = validate.path("pattern").asText("");
        if (!pattern.isEmpty() && !BrowserPattern.found(pattern, text)) {
            String said = question.field().property("patternMessage");
            throw question.refused(said.isEmpty() ? "is not written as it should be" : said);
        }
        String type = validate.path("validationType").asText("");
        if (type.equals("email") && !EMAIL.matcher(text).matches()) {
            throw question.refused("must be an email address, such as name@example.org");
        }
        if (type.equals("phone") && !PHONE.matcher(text).matches()) {
            throw question.refused("must be a telephone number, such as +44 20 7946 0000");
        }
    }
}
