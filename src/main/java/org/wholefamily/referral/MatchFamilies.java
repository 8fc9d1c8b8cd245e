package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Sees whether we might know the family already; a person decides. */
@Component("matchFamilies")
class MatchFamilies implements JavaDelegate {

    private final Referring referring;

    MatchFamilies(Referring referring) {
        this.referring = referring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        boolean hidden = referring.hide(caseReference);
        ReferralProcess.HIDDEN_MATCH.set(execution, hidden);
        ReferralProcess.POSSIBLE_MATCH.set(execution, hidden || referring.mayBeKnown(caseReference));
    }
}
