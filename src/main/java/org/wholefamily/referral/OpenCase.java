package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Opens the case: the family is attached to the programme. */
@Component("openCase")
class OpenCase implements JavaDelegate {

    private final Referring referring;

    OpenCase(Referring referring) {
        this.referring = referring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referring.open(CaseVariables.CASE_REFERENCE.require(execution), CaseVariables.COUNCIL.require(execution));
        ReferralProcess.CASE_OPENED.set(execution, true);
    }
}
