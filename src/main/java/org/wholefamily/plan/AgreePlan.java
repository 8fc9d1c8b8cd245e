package org.wholefamily.plan;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseVariables;

/** Makes the draft the plan, because the family agrees to it. */
@Component("agreePlan")
class AgreePlan implements JavaDelegate {

    private final PlanWork plans;
    private final ReviewInterval interval;
    private final CaseAnswers answers;

    AgreePlan(PlanWork plans, ReviewInterval interval, CaseAnswers answers) {
        this.plans = plans;
        this.interval = interval;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        LocalDate agreedOn = LocalDate.parse(PlanProcess.AGREED_ON.require(execution));
        plans.takeUpSeen(caseReference);
        LocalDate reviewDueOn = interval.firstReview(
                agreedOn, PlanProcess.URGENCY.in(execution), CaseVariables.COUNCIL.in(execution), caseReference);
        PlanAnswers draft = new PlanAnswers(answers.on(caseReference, PlanProcess.DRAFT_FORM));
        plans.agree(caseReference, draft, agreedOn, reviewDueOn);
        PlanProcess.REVIEW_DUE_ON.set(execution, reviewDueOn.toString());
    }
}
