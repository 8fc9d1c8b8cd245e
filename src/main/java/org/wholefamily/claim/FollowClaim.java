package org.wholefamily.claim;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Actor;
import org.wholefamily.process.Variable;

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
                advance(
                        task,
                        isYes(ClaimProcess.EVIDENCE_CHECKED, task)
                                ? claim -> claim.check(Actor.current())
                                : Claim::giveUp);
            case ClaimProcess.SIGN_OFF_CLAIM ->
                advance(
                        task,
                        isYes(ClaimProcess.SIGNED_OFF, task)
                                ? claim -> claim.signOff(Actor.current())
                                : Claim::sendBack);
            case ClaimProcess.SUBMIT_CLAIM ->
                advance(
                        task,
                        claim -> claim.submit(
                                Actor.current(),
                                LocalDate.parse(ClaimProcess.SUBMITTED_ON.require(task)),
                                ClaimProcess.SUBMISSION_REFERENCE.require(task)));
            default -> {}
        }
    }

    private static boolean isYes(Variable<Boolean> answer, DelegateTask task) {
        return Boolean.TRUE.equals(answer.in(task));
    }

    private void advance(DelegateTask task, Consumer<Claim> step) {
        claiming.advance(ClaimProcess.CLAIM_ID.require(task), step);
    }
}
