package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Opens the case: the family is attached to the programme, and what its result is measured against is fixed. */
@Component("openCase")
class OpenCase implements JavaDelegate {

    private final Referring referring;
    private final Criteria criteria;

    OpenCase(Referring referring, Criteria criteria) {
        this.referring = referring;
        this.criteria = criteria;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        String council = CaseVariables.COUNCIL.require(execution);
        String scheme = CaseVariables.SCHEME.require(execution);
        referring.open(caseReference, council);
        criteria.fix(scheme, council, caseReference, execution::getVariable);
        CaseVariables.MEASURED_AFTER_CLOSURE.set(
                execution, criteria.measuredAfterClosure(scheme, council, caseReference, execution::getVariable));
        ReferralProcess.CASE_OPENED.set(execution, true);
    }
}
