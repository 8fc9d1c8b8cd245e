package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the claim back to be checked anew, because somebody who should sign it does not. */
@Component("returnClaim")
class ReturnClaim implements JavaDelegate {

    private final Claiming claiming;

    ReturnClaim(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(execution), Claim::sendBack);
    }
}
