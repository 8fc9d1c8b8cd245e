package org.wholefamily.furtherreferral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Records that a further referral was read, what was new in it and what changes. */
@Component("recordReading")
class RecordReading implements JavaDelegate {

    private final Reading reading;

    RecordReading(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String referralCase = FurtherReferralProcess.REFERRAL_CASE.require(execution);
        String changes = FurtherReferralProcess.WHAT_CHANGES.require(execution);
        reading.record(caseReference, referralCase, changes);
        switch (changes) {
            case Reading.NEED ->
                reading.keepNeed(caseReference, referralCase, FurtherReferralProcess.NEED.require(execution));
            case Reading.DANGER ->
                FurtherReferralProcess.CONCERN_ID.set(
                        execution, reading.keepConcern(caseReference, CaseVariables.COUNCIL.require(execution)));
            default -> {}
        }
    }
}
