package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the claim go, because its evidence is not there; it may be made anew later. */
@Component("dropClaim")
class DropClaim implements JavaDelegate {

    private final Claiming claiming;

    DropClaim(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(execution), Claim::drop);
    }
}
