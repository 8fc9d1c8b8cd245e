package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Looks once more, after the screening, whether we might know the family: another referral may have come meanwhile. */
@Component("lookAgain")
class LookAgain implements ExecutionListener {

    private final Referring referring;

    LookAgain(Referring referring) {
        this.referring = referring;
    }

    /** Where the readers of a hidden family have been asked, they said what it is. */
    @Override
    public void notify(DelegateExecution execution) {
        if (!Boolean.TRUE.equals(ReferralProcess.HIDDEN_MATCH.in(execution))) {
            ReferralProcess.POSSIBLE_MATCH.set(
                    execution, referring.mayBeKnown(CaseVariables.CASE_REFERENCE.require(execution)));
        }
    }
}
