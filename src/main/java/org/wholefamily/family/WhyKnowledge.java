package org.wholefamily.family;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.Shown;

/**
 * Says why a table answered so, for each question that one decides, such as {@code outcomeWhy}: the rule, what it went by,
 * and what would have changed it.
 */
@Component
class WhyKnowledge implements FormKnowledge {

    private final ObjectProvider<DecidedAnswers> steps;
    private final WhyDecided why;

    WhyKnowledge(ObjectProvider<DecidedAnswers> steps, WhyDecided why) {
        this.steps = steps;
        this.why = why;
    }

    @Override
    public List<Shown> shown() {
        return steps.orderedStream()
                .map(step -> Shown.to(
                        step.audience(),
                        step.question() + "Why",
                        request -> why.lastInWords(request.caseReference(), step)))
                .toList();
    }
}
