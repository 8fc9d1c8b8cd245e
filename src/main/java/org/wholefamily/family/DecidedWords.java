package org.wholefamily.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** What matters most comes first: a form shows some twenty lines at a time. */
    static String of(Decided decided) {
        List<String> lines = new ArrayList<>();
        lines.add(decided.step().inWords(decided.said()) + ". " + decidedBy(decided));
        decided.why().ifPresent(why -> lines.add(miss(decided, why.nearest())));
        decided.why().ifPresent(why -> sentences(why, true).forEach(sentence -> lines.add("The rule: " + sentence)));
        if (decided.inputs() == null) {
            lines.add(NOT_KEPT);
        } else {
            bySource(decided.inputsInOrder()).forEach((source, inputs) -> {
                lines.add(source);
                inputs.forEach(input -> lines.add("- " + decided.label(input.name()) + ": " + value(input.value())));
            });
        }
        decided.why()
                .map(why -> sentences(why, false))
                .filter(others -> !others.isEmpty())
                .ifPresent(others -> {
                    lines.add("The rules on which it stands:");
                    others.forEach(sentence -> lines.add("- " + sentence));
                });
        return String.join("\n", lines);
    }

    private static Map<String, List<DecidedInput>> bySource(List<DecidedInput> inputs) {
        Map<String, List<DecidedInput>> bySource = new LinkedHashMap<>();
        inputs.forEach(input -> bySource.computeIfAbsent(source(input), first -> new ArrayList<>())
                .add(input));
        return bySource;
    }

    private static String decidedBy(Decided decided) {
        String day = PlainDays.day(decided.answer().on());
        return (decided.said() == null ? "Asked on " + day + " of " : "Decided on " + day + " by ")
                + decided.version()
                        .map(version -> (version.council() == null ? "the table " : "the council's own table ")
                                + decided.table() + ", version " + version.number() + ".")
                        .orElse("a version of " + decided.table() + " that nobody kept.");
    }

    private static List<String> sentences(Explanation why, boolean own) {
        return why.rows().stream()
                .filter(row -> row.table().equals(why.decision()) == own)
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
        List<String> changes = nearest.changes().entrySet().stream()
                .map(change -> "\"" + decided.label(change.getKey()) + "\" were " + value(change.getValue())
                        + beyond(nearest.beyond().getOrDefault(change.getKey(), Beyond.NEITHER)))
                .toList();
        return "If " + and(changes) + ", the answer would be: "
                + decided.step().inWords(nearest.answer().get(decided.step().column())) + ".";
    }

    private static String and(List<String> several) {
        int last = several.size() - 1;
        return last == 0 ? several.get(0) : String.join(", ", several.subList(0, last)) + " and " + several.get(last);
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
            return "Fixed when the family joined:";
        }
        if (InputSources.PROFESSIONAL.equals(input.source())) {
            return input.by() == null ? "Told in a form:" : "Told by " + input.by() + ":";
        }
        if (input.source() != null) {
            return "From " + input.source() + ":";
        }
        return input.value() == null ? "Nobody knew:" : "From where, nobody kept:";
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
