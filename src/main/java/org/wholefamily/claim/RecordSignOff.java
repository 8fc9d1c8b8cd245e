package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the claim is signed off. */
@Component("recordSignOff")
class RecordSignOff implements JavaDelegate {

    private final Claiming claiming;

    RecordSignOff(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(execution), Claim::signOff);
    }
}
