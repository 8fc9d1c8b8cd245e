package org.wholefamily.employment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Keeps what the adviser reported last, when the support ends. */
@Component("recordEmployment")
class RecordEmployment implements JavaDelegate {

    private final EmploymentSupport support;

    RecordEmployment(EmploymentSupport support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        support.keep(CaseVariables.CASE_REFERENCE.require(execution), EmploymentProcess.report(execution), true);
    }
}
