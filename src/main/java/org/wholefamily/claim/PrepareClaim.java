package org.wholefamily.claim;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.outcome.OutcomeProcess;
import org.wholefamily.process.CaseVariables;

/** Prepares the claim for the result that was confirmed, with the payments and amounts of the scheme's tables. */
@Component("prepareClaim")
class PrepareClaim implements JavaDelegate {

    private final Claiming claiming;
    private final KnownOfCase known;

    PrepareClaim(Claiming claiming, KnownOfCase known) {
        this.claiming = claiming;
        this.known = known;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String family = CaseVariables.CASE_REFERENCE.require(execution);
        try {
            ClaimProcess.CLAIM_ID.set(execution, claiming.prepare(family, result(family)));
        } catch (ClaimedBefore e) {
            throw new BpmnError(ClaimProcess.CLAIMED_BEFORE);
        }
    }

    private String result(String family) {
        return known.latest(family, OutcomeProcess.RESULT.name())
                .map(result -> result.value().toString())
                .orElseThrow(() -> new IllegalStateException("No result of the case " + family + " is confirmed"));
    }
}
