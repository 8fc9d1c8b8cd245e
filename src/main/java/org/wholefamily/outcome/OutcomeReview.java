package org.wholefamily.outcome;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AskedInputs;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.RulesInForce;

/** The review of what was reached: the measures that the scheme's table asks for, and what came of them. */
@Service
class OutcomeReview {

    private final Outcomes outcomes;
    private final OutcomeAnswers answers;
    private final AskedInputs inputs;
    private final RulesInForce rules;
    private final CaseJournal journal;
    private final BusinessClock clock;

    OutcomeReview(
            Outcomes outcomes,
            OutcomeAnswers answers,
            AskedInputs inputs,
            RulesInForce rules,
            CaseJournal journal,
            BusinessClock clock) {
        this.outcomes = outcomes;
        this.answers = answers;
        this.inputs = inputs;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps what the scheme's table has just said, with the measures by which it did.
     *
     * @param result null where measures were missing
     */
    void keepAnswer(
            String caseReference, String council, String scheme, String result, Function<String, Object> measure) {
        int number = answers.add(
                caseReference,
                rules.version(OutcomeAnswers.QUESTION + "-" + scheme, council, caseReference),
                result,
                clock.today(),
                Actor.current());
        inputs.keep(caseReference, council, scheme, OutcomeAnswers.QUESTION, number, measure);
    }

    /** Keeps the outcome that a manager confirmed. */
    Outcome confirm(String caseReference, String result, List<String> reasons, Boolean workGoesOn) {
        Outcome outcome = Outcome.confirmed(result, reasons, workGoesOn, clock.today(), Actor.current());
        outcomes.add(caseReference, outcome);
        journal.tell(new OutcomeConfirmed(caseReference, outcome.result(), outcome.workGoesOn()));
        return outcome;
    }
}
