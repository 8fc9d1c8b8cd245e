package org.wholefamily.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.wholefamily.process.Explanation.Beyond;
import org.wholefamily.process.Explanation.Nearest;
import org.wholefamily.process.Explanation.Row;
import org.wholefamily.process.Explanations.YesOrNo;
import org.wholefamily.process.feel.FeelWork;
import org.wholefamily.process.models.Borders;
import org.wholefamily.process.models.ReasonedTables;
import org.wholefamily.process.reason.Further;
import org.wholefamily.process.reason.MissSearch;

/** One version of a decision, which is asked for its reasons. */
record Explaining(String decision, String council, int version, DmnDecision asked, ReasonedTables tables) {

    /** Empty when the decision cannot work with these inputs. */
    Optional<Explanation> of(Map<String, Object> inputs, Set<String> fixed, YesOrNo question) {
        Deciding.Decided decided;
        try {
            decided = Deciding.decided(asked, inputs);
        } catch (RuntimeException cannotSay) {
            return Optional.empty();
        }
        boolean yes = decided.answers().stream().anyMatch(question.yes());
        Predicate<Map<String, Object>> other = yes ? question.no() : question.yes();
        return Optional.of(new Explanation(
                decision,
                council,
                version,
                decided.answers(),
                rows(decided),
                nearest(inputs, fixed, other),
                tables.labels()));
    }

    private List<Row> rows(Deciding.Decided decided) {
        List<Row> rows = new ArrayList<>();
        tables.questions()
                .forEach((table, question) -> decided.rows()
                        .getOrDefault(table, List.of())
                        .forEach(rule -> rows.add(new Row(
                                table, question, rule, tables.sentences().getOrDefault(rule, "")))));
        return rows;
    }

    private Nearest nearest(Map<String, Object> inputs, Set<String> fixed, Predicate<Map<String, Object>> other) {
        Predicate<Map<String, Object>> answersSo = values -> answers(values).anyMatch(other);
        MissSearch.Found found = FeelWork.searching(() -> new MissSearch(
                        inputs, candidates(tables.borders(), inputs), fixed, answersSo, FeelWork::checkIsOver)
                .within(Explanations.MOST_CHANGES));
        if (found.changes().isEmpty()) {
            return new Nearest(Map.of(), found.within(), null, Map.of());
        }
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.putAll(found.changes());
        return new Nearest(
                found.changes(),
                found.within(),
                answers(changed).filter(other).findFirst().orElseThrow(),
                found.changes().keySet().stream()
                        .collect(Collectors.toMap(name -> name, name -> beyond(name, changed, answersSo))));
    }

    private static Map<String, List<Object>> candidates(Borders borders, Map<String, Object> inputs) {
        Map<String, List<Object>> candidates = new LinkedHashMap<>();
        borders.names().forEach(name -> candidates.put(name, borders.of(name, inputs)));
        return candidates;
    }

    /** Where numbers on both sides would do as well, it hangs on there being one. */
    private static Beyond beyond(String name, Map<String, Object> changed, Predicate<Map<String, Object>> other) {
        boolean above = Further.goesOn(name, true, changed, other);
        boolean below = Further.goesOn(name, false, changed, other);
        return above == below ? Beyond.NEITHER : above ? Beyond.UPWARDS : Beyond.DOWNWARDS;
    }

    private Stream<Map<String, Object>> answers(Map<String, Object> inputs) {
        try {
            return Deciding.answers(asked, inputs).stream();
        } catch (RuntimeException cannotSay) {
            return Stream.empty();
        }
    }
}
