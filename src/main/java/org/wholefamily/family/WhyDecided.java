package org.wholefamily.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.wholefamily.process.Audience;
import org.wholefamily.process.CaseRules;
import org.wholefamily.process.Explanation;
import org.wholefamily.process.Explanations;
import org.wholefamily.process.QuestionLabels;

/** Why the tables decided about a case as they did, whichever step asked them. */
@Service
public class WhyDecided {

    private final ObjectProvider<DecidedAnswers> steps;
    private final DecidedInputs inputs;
    private final Cases cases;
    private final CaseRules rules;
    private final Explanations explanations;
    private final QuestionLabels labels;

    WhyDecided(
            ObjectProvider<DecidedAnswers> steps,
            DecidedInputs inputs,
            Cases cases,
            CaseRules rules,
            Explanations explanations,
            QuestionLabels labels) {
        this.steps = steps;
        this.inputs = inputs;
        this.cases = cases;
        this.rules = rules;
        this.explanations = explanations;
        this.labels = labels;
    }

    /** The newest first. */
    List<Reason> of(CaseFile file, Predicate<Audience> sees) {
        record Dated(LocalDate on, Reason reason) {}
        List<Dated> reasons = new ArrayList<>();
        steps.orderedStream()
                .filter(step -> sees.test(step.audience()))
                .forEach(step -> step.of(file.reference())
                        .forEach(answer -> reasons.add(new Dated(
                                answer.on(), decided(file, step, answer).reason()))));
        Collections.reverse(reasons);
        reasons.sort(Comparator.comparing(Dated::on).reversed());
        return reasons.stream().map(Dated::reason).toList();
    }

    /** The last answer to a question in words, with the reasons; null when nothing was decided. */
    public String lastInWords(String caseReference, String question) {
        return steps.orderedStream()
                .filter(step -> step.question().equals(question))
                .findFirst()
                .flatMap(step -> step.of(caseReference).stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(answer -> cases.find(caseReference)
                                .map(file -> decided(file, step, answer).inWords())))
                .orElse(null);
    }

    private Decided decided(CaseFile file, DecidedAnswers step, DecidedAnswer answer) {
        String table = step.question() + "-" + file.scheme();
        String version = answer.version() != null
                ? answer.version()
                : rules.version(file.reference(), table).orElse(null);
        List<DecidedInput> asked = inputs.of(file.reference(), step.question()).get(answer.number());
        Optional<Explanation> explained = version == null || asked == null
                ? Optional.empty()
                : explanations
                        .of(version, values(asked), step.past(file.reference()), step.yesOrNo())
                        .filter(why -> saysTheSame(why, step, answer));
        return new Decided(
                table,
                step,
                answer,
                version == null ? Optional.empty() : explanations.version(version),
                asked,
                explained,
                labels.of(step.form() + "-" + file.scheme(), file.council()));
    }

    /** A table that goes by the day it is asked on may say something else today: then nobody knows why it said so. */
    private static boolean saysTheSame(Explanation why, DecidedAnswers step, DecidedAnswer answer) {
        return !answer.kept()
                || why.answers().size() == 1
                        && Objects.equals(why.answers().get(0).get(step.column()), answer.answer());
    }

    private static Map<String, Object> values(List<DecidedInput> asked) {
        Map<String, Object> values = new HashMap<>();
        asked.forEach(input -> values.put(input.name(), input.value()));
        return values;
    }
}
