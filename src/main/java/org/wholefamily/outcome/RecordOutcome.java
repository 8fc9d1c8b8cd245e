package org.wholefamily.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;

/** Records the outcome that a manager confirmed. */
@Component("recordOutcome")
class RecordOutcome implements JavaDelegate {

    private final OutcomeReview review;

    RecordOutcome(OutcomeReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome outcome = review.confirm(
                CaseVariables.CASE_REFERENCE.require(execution),
                OutcomeProcess.RESULT.require(execution),
                Lists.of(OutcomeProcess.REASONS.in(execution)),
                afterClosure(execution) ? Boolean.FALSE : OutcomeProcess.WORK_GOES_ON.in(execution));
        OutcomeProcess.WORK_GOES_ON.set(execution, outcome.workGoesOn());
    }

    /** A case that is closed has no work that could go on, so nobody is asked. */
    private static boolean afterClosure(DelegateExecution execution) {
        return Boolean.TRUE.equals(CaseVariables.MEASURED_AFTER_CLOSURE.in(execution));
    }
}
