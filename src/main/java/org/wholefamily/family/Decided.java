package org.wholefamily.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wholefamily.process.Explanation;
import org.wholefamily.process.Explanations;

/**
 * An answer of a table with all that is known of it.
 *
 * @param table the id of the decision
 * @param version empty when nobody kept it
 * @param inputs null when nobody kept them
 * @param why empty when it cannot be worked out
 * @param labels what the form calls the inputs
 */
record Decided(
        String table,
        DecidedAnswers step,
        DecidedAnswer answer,
        Optional<Explanations.Version> version,
        List<DecidedInput> inputs,
        Optional<Explanation> why,
        Map<String, String> labels) {

    Reason reason() {
        Optional<Explanation.Row> row = why.flatMap(explanation -> explanation.rows().stream()
                .filter(each -> each.table().equals(table))
                .findFirst());
        return new Reason(
                table,
                version.map(Explanations.Version::number).orElse(null),
                version.map(Explanations.Version::council).orElse(null),
                answer.on(),
                said(),
                row.map(Explanation.Row::rule).orElse(null),
                row.map(Explanation.Row::sentence).orElse(null),
                inputs == null
                        ? List.of()
                        : inputs.stream()
                                .map(input -> new Reason.Input(input.name(), input.value(), input.source()))
                                .toList(),
                why.map(this::miss).orElse(null),
                notKept());
    }

    String inWords() {
        return DecidedWords.of(this);
    }

    /** An answer that was not kept is worked out again where that can be done. */
    Object said() {
        return answer.kept()
                ? answer.answer()
                : why.map(explanation -> explanation.answers().get(0).get(step.column()))
                        .orElse(null);
    }

    Reason.Miss miss(Explanation explanation) {
        Explanation.Nearest nearest = explanation.nearest();
        return new Reason.Miss(
                nearest.changes().entrySet().stream()
                        .map(change -> new Reason.Change(change.getKey(), change.getValue()))
                        .toList(),
                nearest.answer() == null ? null : nearest.answer().get(step.column()),
                DecidedWords.miss(this, nearest));
    }

    private List<String> notKept() {
        List<String> missing = new ArrayList<>();
        if (version.isEmpty()) {
            missing.add("version");
        }
        if (!answer.kept()) {
            missing.add("answer");
        }
        if (inputs == null) {
            missing.add("inputs");
        }
        return missing;
    }

    /** As the form asks for them; what it does not ask comes last. */
    List<DecidedInput> inputsInOrder() {
        List<String> asked = List.copyOf(labels.keySet());
        return inputs.stream()
                .sorted(Comparator.comparingInt(
                        input -> asked.contains(input.name()) ? asked.indexOf(input.name()) : asked.size()))
                .toList();
    }

    /** As the form asks for it, else as the tables do. */
    String label(String input) {
        String asked = labels.get(input);
        if (asked != null) {
            return asked;
        }
        return why.map(explanation -> explanation.labels().get(input))
                .orElseGet(() -> input.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK));
    }
}
