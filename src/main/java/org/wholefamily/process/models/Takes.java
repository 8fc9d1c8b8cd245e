package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.wholefamily.process.form.FormTrial;
import org.wholefamily.text.PlainText;

/**
 * What a property of a form's component may hold.
 *
 * @param kind the word of {@code form-components.csv}
 * @param bounds the words, or the least and the most, that go with it
 * @param feel whether an expression may stand there instead
 */
record Takes(String kind, List<String> bounds, boolean feel) {

    private static final Pattern KEY =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}(\\.[A-Za-z_][A-Za-z0-9_]{0,59}){0,9}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LABEL = 2_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_ENTRIES = 500;
    private static final int WIDEST = 16;

    private static final String LINES = ", in one line of at most " + LONGEST_LINE + " and " + LONGEST_VALUE
            + " characters; at most " + MOST_ENTRIES;

    static Takes of(String text) {
        boolean feel = text.endsWith(" or feel");
        List<String> words = List.of(text.replace(" or feel", "").split(" "));
        return new Takes(words.get(0), words.subList(1, words.size()), feel);
    }

    boolean fits(JsonNode value) {
        if (feel && expression(value)) {
            return true;
        }
        return switch (kind) {
            case "any", "components" -> true;
            case "text" -> text(value, LONGEST_TEXT);
            case "template" -> text(value, LONGEST_LABEL);
            case "flag" -> value.isBoolean();
            case "feel" -> expression(value);
            case "source" -> expression(value) || matches(KEY, value);
            case "key" -> matches(KEY, value);
            case "id" -> matches(ID, value);
            case "word" -> bounds.contains(value.asText());
            case "whole" -> value.isIntegralNumber() && within(value);
            case "number" -> number(value) != null;
            case "step" -> number(value) != null && number(value).signum() > 0;
            case "columns" -> value.isNull() || value.isInt() && value.asInt() > 0 && value.asInt() <= WIDEST;
            case "pattern" -> value.isTextual();
            case "choices" -> each(value, "value");
            case "headings" -> each(value, "key");
            default -> throw new IllegalStateException(kind);
        };
    }

    /** What is allowed, in words for the person who edits forms. */
    String allowed() {
        String said = switch (kind) {
            case "any" -> "anything";
            case "components" -> "components";
            case "text" -> "a text of at most " + LONGEST_TEXT + " characters that can be printed";
            case "template" -> "a text of at most " + LONGEST_LABEL + " characters that can be printed";
            case "flag" -> "true or false";
            case "feel" -> "an expression that begins with =";
            case "source" -> "an expression that begins with =, or a name";
            case "key" -> "a name of letters, digits and _ that begins with a letter";
            case "id" -> "an id of letters, digits, _, - and . that begins with a letter";
            case "word" -> String.join(" or ", bounds);
            case "whole" -> "a whole number from " + bounds.get(0) + " to " + bounds.get(1);
            case "number" -> "a number";
            case "step" -> "a number above 0";
            case "columns" -> "a whole number from 1 to " + WIDEST;
            case "pattern" -> "a regular expression that browsers and Java read alike";
            case "choices" -> "a list of answers, each with a label and a value that are text" + LINES;
            case "headings" -> "a list of columns, each with a label and a key that are text" + LINES;
            default -> throw new IllegalStateException(kind);
        };
        return feel ? said + ", or an expression that begins with =" : said;
    }

    static BigDecimal number(JsonNode value) {
        return (value.isNumber() || value.isTextual())
                        && NUMBER.matcher(value.asText()).matches()
                ? new BigDecimal(value.asText())
                : null;
    }

    private static boolean expression(JsonNode value) {
        return value.isTextual() && value.asText().matches("(?s)=.*\\S.*");
    }

    private static boolean matches(Pattern pattern, JsonNode value) {
        return value.isTextual() && pattern.matcher(value.asText()).matches() && !FormTrial.isReserved(value.asText());
    }

    private boolean within(JsonNode value) {
        return value.canConvertToInt()
                && value.asInt() >= Integer.parseInt(bounds.get(0))
                && value.asInt() <= Integer.parseInt(bounds.get(1));
    }

    private static boolean text(JsonNode value, int longest) {
        return value.isTextual()
                && value.asText().length() <= longest
                && PlainText.fault(value.asText(), true).isEmpty();
    }

    private static boolean each(JsonNode list, String kept) {
        return list.isArray()
                && list.size() <= MOST_ENTRIES
                && StreamSupport.stream(list.spliterator(), false)
                        .allMatch(item -> item.size() == 2
                                && line(item.path("label"), LONGEST_LINE)
                                && line(item.path(kept), LONGEST_VALUE)
                                && asSent(item.path(kept).asText()));
    }

    private static boolean line(JsonNode text, int longest) {
        return text.isTextual()
                && !PlainText.taken(text.asText()).isBlank()
                && text.asText().length() <= longest
                && PlainText.fault(text.asText(), false).isEmpty();
    }

    /** Whether a value comes back from a browser as it stands here. */
    private static boolean asSent(String value) {
        return value.equals(PlainText.taken(value).strip());
    }
}
