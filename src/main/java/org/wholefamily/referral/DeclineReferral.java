package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Records that the family is not taken on. */
@Component("declineReferral")
class DeclineReferral implements JavaDelegate {

    private final Referring referring;

    DeclineReferral(Referring referring) {
        this.referring = referring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referring.decline(CaseVariables.CASE_REFERENCE.require(execution));
        ReferralProcess.CASE_OPENED.set(execution, false);
    }
}
