package org.wholefamily.plan;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives every new action of the plan to its agency; a need that came up meanwhile is reviewed at once. */
@Component("startActions")
class StartActions implements JavaDelegate {

    private final PlanWork plans;

    StartActions(PlanWork plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        plans.reviewAtOnce(caseReference).ifPresent(day -> PlanProcess.REVIEW_DUE_ON.set(execution, day.toString()));
        plans.startActions(caseReference);
    }
}
