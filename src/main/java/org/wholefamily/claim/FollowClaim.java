package org.wholefamily.claim;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the claim on as people complete its tasks; between these tasks the model has no work for a service. */
@Component
class FollowClaim {

    private final Claiming claiming;

    FollowClaim(Claiming claiming) {
        this.claiming = claiming;
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) {
        switch (task.getTaskDefinitionKey()) {
            case ClaimProcess.CHECK_CLAIM ->
                advance(task, claim -> claim.check(Boolean.TRUE.equals(ClaimProcess.EVIDENCE_CHECKED.in(task))));
            case ClaimProcess.SIGN_OFF_CLAIM ->
                advance(task, Boolean.TRUE.equals(ClaimProcess.SIGNED_OFF.in(task)) ? Claim::signOff : Claim::sendBack);
            case ClaimProcess.SUBMIT_CLAIM ->
                advance(
                        task,
                        claim -> claim.submit(
                                LocalDate.parse(ClaimProcess.SUBMITTED_ON.require(task)),
                                ClaimProcess.SUBMISSION_REFERENCE.require(task)));
            default -> {}
        }
    }

    private void advance(DelegateTask task, Consumer<Claim> step) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(task), step);
    }
}
