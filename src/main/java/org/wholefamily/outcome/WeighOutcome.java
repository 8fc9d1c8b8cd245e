package org.wholefamily.outcome;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Keeps the measures and sees whether they were enough for the table to decide. */
@Component("weighOutcome")
class WeighOutcome implements JavaDelegate {

    private final OutcomeReview review;

    WeighOutcome(OutcomeReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String result = OutcomeProcess.RESULT.in(execution);
        review.keepAnswer(
                CaseVariables.CASE_REFERENCE.require(execution),
                CaseVariables.COUNCIL.require(execution),
                CaseVariables.SCHEME.require(execution),
                result,
                execution::getVariable);
        OutcomeProcess.MEASURES_COMPLETE.set(execution, result != null);
        OutcomeProcess.RESULT_REACHED.set(execution, Outcome.reached(result));
    }
}
