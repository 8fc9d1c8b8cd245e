package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.Lists;

/** Keeps what the adviser reported last, when the support ends. */
@Component("recordEmployment")
class RecordEmployment implements JavaDelegate {

    private final EmploymentSupport support;

    RecordEmployment(EmploymentSupport support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        support.keep(
                caseReference,
                EmploymentProcess.WORK_STATUS.require(execution),
                Optional.ofNullable(EmploymentProcess.SINCE.in(execution))
                        .map(LocalDate::parse)
                        .orElse(null),
                Lists.of(EmploymentProcess.STEPS_DONE.in(execution)),
                true);
    }
}
