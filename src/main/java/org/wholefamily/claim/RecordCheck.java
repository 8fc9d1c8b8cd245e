package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that somebody has seen the evidence for every line of the claim. */
@Component("recordCheck")
class RecordCheck implements JavaDelegate {

    private final Claiming claiming;

    RecordCheck(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(execution), Claim::check);
    }
}
