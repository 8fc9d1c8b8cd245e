package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether the facts were enough for the table to decide. */
@Component("weighEligibility")
class WeighEligibility implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ReferralProcess.FACTS_COMPLETE.set(execution, ReferralProcess.ELIGIBLE.in(execution) != null);
    }
}
