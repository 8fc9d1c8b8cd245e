package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wholefamily.process.feel.Facts;
import org.wholefamily.process.feel.Feel;
import org.wholefamily.process.feel.FeelAnswer;
import org.wholefamily.process.feel.FeelTexts;
import org.wholefamily.process.feel.ReadFeel;

/** Reads and tries a piece of FEEL, and tells what the decision engine keeps to itself. */
public final class FeelText {

    private static final Pattern ANY_WITH_TRUE = Pattern.compile("true\\s*+,|,\\s*+true");
    private static final Pattern DATE =
            Pattern.compile("(?:\\b(?:date and time|date|time|duration)\\s*\\(\\s*|@)(?:\"[^\"\\\\]*\")(?:\\s*\\))?");
    private static final int SHOWN = 200;

    private FeelText() {}

    /**
     * The names that an expression reads.
     *
     * @throws IllegalArgumentException when it cannot be read, or is not taken
     */
    static Set<String> variables(String expression) {
        return expression.isBlank() ? Set.of() : variables(FeelTexts.expression(expression));
    }

    /** As {@link #variables}, of an expression that browsers evaluate, too: there FEEL is another. */
    static Set<String> variablesOfForm(String expression) {
        Set<String> names = variables(expression);
        String fault =
                expression.isBlank() ? null : FeelTexts.expression(expression).faultInBrowsers();
        if (fault != null) {
            throw new IllegalArgumentException("Cannot take \"" + shown(expression) + "\": " + fault);
        }
        return names;
    }

    /** As {@link #variables}, of a cell of a table. */
    static Set<String> variablesOfCell(String cell) {
        Set<String> names = cell.isBlank() ? Set.of() : variables(FeelTexts.cell(cell));
        if (ANY_WITH_TRUE.matcher(cell).find()) {
            throw new IllegalArgumentException("\"" + cell + "\" fits everything: write \"? != false\"");
        }
        return names;
    }

    /** Whether a value fits a cell; an empty cell fits everything, one that fails nothing. */
    static boolean fits(String cell, Object value) {
        return cell.isBlank()
                || Feel.test(FeelTexts.cell(cell), value, Facts.of(Map.of())).fits();
    }

    /** The value of an expression that reads nothing; null also when it fails. */
    static Object value(String expression) {
        return Feel.value(FeelTexts.expression(expression), Facts.of(Map.of())).value();
    }

    public static List<String> failures(String expression, Map<String, Object> context) {
        return failures(Feel.value(FeelTexts.expression(expression), Facts.of(context)));
    }

    public static List<String> failuresOfCell(String cell, Object value, Map<String, Object> context) {
        return failures(Feel.test(FeelTexts.cell(cell), value, Facts.of(context)));
    }

    /** The functions that a text calls and FEEL does not have: such a call is silently null. */
    static List<String> unknownFunctions(String text, boolean cell) {
        return Feel.unknownFunctions(cell ? FeelTexts.cell(text) : FeelTexts.expression(text));
    }

    private static Set<String> variables(ReadFeel read) {
        if (read.fault() != null) {
            throw new IllegalArgumentException("Cannot read \"" + shown(read.text()) + "\": " + read.fault());
        }
        DATE.matcher(read.text()).results().map(MatchResult::group).forEach(FeelText::requireDate);
        return new TreeSet<>(read.names());
    }

    /** A date that is none is silently null. */
    private static void requireDate(String date) {
        ReadFeel read = FeelTexts.expression(date);
        if (read.fault() == null && Feel.value(read, Facts.of(Map.of())).value() == null) {
            throw new IllegalArgumentException(shown(date)
                    + " is no day, time or duration: they are written as 2013-09-01, 09:30:00, P6M or P10D");
        }
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    /** What went wrong, apart from what an unknown fact brings with it: null cannot be compared, and may be absent. */
    private static List<String> failures(FeelAnswer answer) {
        List<String> failures = new ArrayList<>();
        if (answer.failure() != null) {
            failures.add(answer.failure());
        }
        answer.suppressed().forEach(failure -> {
            boolean unknownFact = failure.kind().equals("NO_VARIABLE_FOUND")
                    || (Set.of("NOT_COMPARABLE", "INVALID_TYPE").contains(failure.kind())
                            && failure.message().contains("'null'"))
                    || failure.message().equals("Failed to invoke function 'date': Illegal arguments: 'null'");
            if (!unknownFact) {
                failures.add(failure.kind() + ": " + failure.message());
            }
        });
        return failures.stream().distinct().toList();
    }

    /** A copy that may hold null, for values that come from the engine. */
    public static Map<String, Object> context(Set<String> names, Function<String, Object> values) {
        Map<String, Object> context = new HashMap<>();
        names.forEach(name -> context.put(name, values.apply(name)));
        return context;
    }
}
