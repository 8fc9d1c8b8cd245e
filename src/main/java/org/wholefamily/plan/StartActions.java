package org.wholefamily.plan;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives every new action of the plan to its agency. */
@Component("startActions")
class StartActions implements JavaDelegate {

    private final PlanWork plans;

    StartActions(PlanWork plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.startActions(CASE_REFERENCE.require(execution));
    }
}
