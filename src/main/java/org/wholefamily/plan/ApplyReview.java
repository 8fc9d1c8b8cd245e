package org.wholefamily.plan;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.Lists;

/** Does what the team around the family decided at its review. */
@Component("applyReview")
class ApplyReview implements JavaDelegate {

    private final PlanWork plans;
    private final CaseAnswers answers;

    ApplyReview(PlanWork plans, CaseAnswers answers) {
        this.plans = plans;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        PlanAnswers written = new PlanAnswers(answers.on(caseReference, PlanProcess.REVIEW_FORM));
        PlanReview review = review(execution, written);
        // Before the actions end, because this execution may be joined with theirs.
        PlanProcess.REVIEW_DUE_ON.set(execution, review.nextDueOn().toString());
        plans.review(caseReference, review);
    }

    private static PlanReview review(DelegateExecution execution, PlanAnswers written) {
        LocalDate heldOn = LocalDate.parse(PlanProcess.HELD_ON.require(execution));
        return new PlanReview(
                heldOn,
                PlanProcess.PROGRESS.require(execution),
                Lists.of(PlanProcess.ATTENDED.in(execution)),
                written.text("notes"),
                PlanProcess.PLAN_COMPLETE.require(execution),
                heldOn.plusWeeks(PlanProcess.WEEKS.require(execution).longValue()),
                written.changes());
    }
}
