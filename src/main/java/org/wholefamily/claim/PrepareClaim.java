package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.outcome.OutcomeProcess;
import org.wholefamily.process.CaseVariables;

/** Prepares the claim with the payments and amounts of the scheme's tables. */
@Component("prepareClaim")
class PrepareClaim implements JavaDelegate {

    private final Claiming claiming;

    PrepareClaim(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String family = CaseVariables.CASE_REFERENCE.require(execution);
        try {
            ClaimProcess.CLAIM_ID.set(execution, claiming.prepare(family, OutcomeProcess.RESULT.require(execution)));
        } catch (ClaimedBefore e) {
            throw new BpmnError(ClaimProcess.CLAIMED_BEFORE);
        }
    }
}
