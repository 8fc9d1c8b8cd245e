package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Sees whether the facts were enough for the table to decide, and by which criteria the family would join. */
@Component("weighEligibility")
class WeighEligibility implements JavaDelegate {

    private final Criteria criteria;

    WeighEligibility(Criteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralProcess.FACTS_COMPLETE.set(execution, ReferralProcess.ELIGIBLE.in(execution) != null);
        criteria.inScope(
                        CaseVariables.SCHEME.require(execution),
                        CaseVariables.COUNCIL.require(execution),
                        CaseVariables.CASE_REFERENCE.require(execution),
                        execution::getVariable)
                .forEach(execution::setVariable);
    }
}
