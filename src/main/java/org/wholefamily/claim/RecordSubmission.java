package org.wholefamily.claim;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the claim was sent to the programme, when, and under which reference. */
@Component("recordSubmission")
class RecordSubmission implements JavaDelegate {

    private final Claiming claiming;

    RecordSubmission(Claiming claiming) {
        this.claiming = claiming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate on = LocalDate.parse(ClaimProcess.SUBMITTED_ON.require(execution));
        String reference = ClaimProcess.SUBMISSION_REFERENCE.require(execution);
        claiming.advance(ClaimProcess.CLAIM_ID.require(execution), claim -> claim.submit(on, reference));
    }
}
