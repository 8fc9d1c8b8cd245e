package org.wholefamily.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholefamily.process.Explanation;
import org.wholefamily.process.Explanation.Beyond;
import org.wholefamily.process.Explanation.Nearest;

/** Says in plain words what was decided, by which rule, with what, and what would have changed it. */
final class DecidedWords {

    private static final String NOT_KEPT = "Nobody kept what this was decided with.";

    private DecidedWords() {}

    static String of(Decided decided) {
        List<String> lines = new ArrayList<>();
        lines.add(decided.step().inWords(decided.said()) + ". " + decidedBy(decided));
        decided.why().ifPresent(why -> rules(why, lines));
        if (decided.inputs() == null) {
            lines.add(NOT_KEPT);
        } else {
            lines.add("It rests on:");
            decided.inputs()
                    .forEach(input -> lines.add(
                            "- " + decided.label(input.name()) + ": " + value(input.value()) + source(input)));
        }
        decided.why().ifPresent(why -> lines.add(miss(decided, why.nearest())));
        return String.join("\n", lines);
    }

    private static String decidedBy(Decided decided) {
        return "Decided on " + PlainDays.day(decided.answer().on()) + " by "
                + decided.version()
                        .map(version -> (version.council() == null ? "the table " : "the council's own table ")
                                + decided.table() + ", version " + version.number() + ".")
                        .orElse("a version of " + decided.table() + " that nobody kept.");
    }

    private static void rules(Explanation why, List<String> lines) {
        String asked = why.decision();
        List<String> own = sentences(why, asked, true);
        List<String> others = sentences(why, asked, false);
        own.forEach(sentence -> lines.add("The rule: " + sentence));
        if (!others.isEmpty()) {
            lines.add("With it:");
            others.forEach(sentence -> lines.add("- " + sentence));
        }
    }

    private static List<String> sentences(Explanation why, String asked, boolean own) {
        return why.rows().stream()
                .filter(row -> row.table().equals(asked) == own)
                .map(Explanation.Row::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .toList();
    }

    /** What would have to be otherwise; also when nothing near would do. */
    static String miss(Decided decided, Nearest nearest) {
        if (nearest.changes().isEmpty()) {
            return "No change of up to " + nearest.within() + " of these would give another answer.";
        }
        return nearest.changes().entrySet().stream()
                        .map(change -> "\"" + decided.label(change.getKey()) + "\" were "
                                + value(change.getValue())
                                + beyond(nearest.beyond().getOrDefault(change.getKey(), Beyond.NEITHER)))
                        .collect(Collectors.joining(", and ", "If ", ", the answer would be: "))
                + decided.step().inWords(nearest.answer().get(decided.step().column())) + ".";
    }

    private static String beyond(Beyond beyond) {
        return switch (beyond) {
            case UPWARDS -> " or more";
            case DOWNWARDS -> " or less";
            case NEITHER -> "";
        };
    }

    private static String source(DecidedInput input) {
        if (InputSources.ATTACHMENT.equals(input.source())) {
            return " (fixed when the family joined)";
        }
        if (InputSources.PROFESSIONAL.equals(input.source())) {
            return input.by() == null ? " (told in a form)" : " (told by " + input.by() + ")";
        }
        return input.source() == null ? "" : " (" + input.source() + ")";
    }

    private static String value(Object value) {
        if (value == null) {
            return "not known";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? "none"
                    : items.stream().map(DecidedWords::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?>) {
            return "several things";
        }
        String text = value.toString();
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? PlainDays.day(LocalDate.parse(text)) : text;
    }
}
