package org.wholefamily.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.RulesInForce;

/** The review of what was reached: the measures that the scheme's table asks for, and what came of them. */
@Service
class OutcomeReview {

    private final Outcomes outcomes;
    private final RulesInForce rules;
    private final CaseJournal journal;
    private final BusinessClock clock;

    OutcomeReview(Outcomes outcomes, RulesInForce rules, CaseJournal journal, BusinessClock clock) {
        this.outcomes = outcomes;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the measures by which the scheme's table has just decided. */
    void keepMeasures(String caseReference, String council, String scheme, Function<String, Object> answer) {
        Map<String, Object> measures = new HashMap<>();
        rules.inputs("outcome-" + scheme, council, caseReference)
                .forEach(name -> measures.put(name, answer.apply(name)));
        outcomes.keepMeasures(caseReference, measures, clock.today(), Actor.current());
    }

    /** Keeps the outcome that a manager confirmed. */
    Outcome confirm(String caseReference, String result, List<String> reasons, Boolean workGoesOn) {
        Outcome outcome = Outcome.confirmed(result, reasons, workGoesOn, clock.today(), Actor.current());
        outcomes.add(caseReference, outcome);
        journal.tell(new OutcomeConfirmed(caseReference, outcome.result(), outcome.workGoesOn()));
        return outcome;
    }
}
