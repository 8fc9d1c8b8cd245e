package org.wholefamily.process.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text that a form shows, in Markdown with expressions. What an expression gives is words: a text that has one is served
 * as HTML, whose values browsers escape, for in Markdown a value could be a picture or a link.
 */
public final class FormText {

    private static final Pattern ADDRESS =
            Pattern.compile("]\\s*\\(|://|www\\.|\\w@\\w|<\\s*(?:a\\s|mailto:|tel:)", Pattern.CASE_INSENSITIVE);

    private FormText() {}

    /** The expressions in a text: the whole of it behind a =, or those in double braces. */
    public static List<String> expressions(String text) {
        return text.startsWith("=")
                ? List.of(text.substring(1))
                : Template.of(text).expressions();
    }

    /**
     * An expression as a text has it.
     *
     * @param loops in how many loops of the text it stands
     */
    public record Piece(String expression, int loops) {}

    /** As {@link #expressions}, with the loops around each. */
    public static List<Piece> pieces(String text) {
        return text.startsWith("=")
                ? List.of(new Piece(text.substring(1), 0))
                : Template.of(text).inLoops();
    }

    /** The names that an expression reads. */
    public static Set<String> names(String expression) {
        return Names.in(expression);
    }

    /** What a text has that forms may not show; empty when it is words, mark-up and expressions. */
    public static List<String> faults(String text) {
        if (text.startsWith("=")) {
            return List.of();
        }
        try {
            return new Markdown(Template.of(text)).faults();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }

    /** Whether a text shows a link, be it only written in words: browsers make links of addresses. */
    public static boolean hasLink(String text) {
        return ADDRESS.matcher(text).find();
    }

    /** Whether a text reads values. */
    static boolean reads(String text) {
        return text.startsWith("=") || text.contains("{{");
    }

    /** A text that reads values as HTML in which they are words; a text that cannot be read is empty. */
    static String html(String text) {
        try {
            return text.startsWith("=") ? shown(text.substring(1)) : new Markdown(Template.of(text)).html();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * An unknown value is shown as nothing, and lines as lines; two closing braces would end the expression. Browsers look for
     * expressions that stand in one line, so there is an empty one.
     */
    static String shown(String expression) {
        String whole = "(" + expression.replace("}}", "} }") + "\n)";
        return "<span style=\"white-space: pre-line\">{{\"\"}}{{if " + whole + " = null then \"\" else " + whole
                + "}}</span>";
    }
}
