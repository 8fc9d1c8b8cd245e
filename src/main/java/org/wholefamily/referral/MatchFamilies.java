package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Sees whether we might know the family already; a person decides. */
@Component("matchFamilies")
class MatchFamilies implements JavaDelegate {

    private final FamilyMatcher families;

    MatchFamilies(FamilyMatcher families) {
        this.families = families;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralProcess.POSSIBLE_MATCH.set(
                execution, families.anyLike(CaseVariables.CASE_REFERENCE.require(execution)));
    }
}
