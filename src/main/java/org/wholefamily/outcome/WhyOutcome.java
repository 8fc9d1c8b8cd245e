package org.wholefamily.outcome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wholefamily.family.WhyDecided;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.Shown;

/** Says why the table found this result: the rule, what it went by, and what would have changed it. */
@Component
class WhyOutcome implements FormKnowledge {

    private final WhyDecided why;

    WhyOutcome(WhyDecided why) {
        this.why = why;
    }

    @Override
    public List<Shown> shown() {
        return List.of(Shown.to(
                Audience.COUNCIL,
                "outcomeWhy",
                request -> why.lastInWords(request.caseReference(), OutcomeAnswers.QUESTION)));
    }
}
