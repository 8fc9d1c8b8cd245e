package org.wholefamily.closure;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Records whether the change has lasted after the case was closed. */
@Component("recordSustainCheck")
class RecordSustainCheck implements JavaDelegate {

    private final ClosingCases closing;

    RecordSustainCheck(ClosingCases closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.check(
                CaseVariables.CASE_REFERENCE.require(execution),
                LocalDate.parse(ClosureProcess.CHECKED_ON.require(execution)),
                ClosureProcess.SUSTAINED.require(execution),
                Boolean.TRUE.equals(CaseVariables.MEASURED_AFTER_CLOSURE.in(execution)));
    }
}
