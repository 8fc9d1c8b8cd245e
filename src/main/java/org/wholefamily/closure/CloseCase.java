package org.wholefamily.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Closes the case and says when to look whether the change has lasted. */
@Component("closeCase")
class CloseCase implements JavaDelegate {

    private final ClosingCases closing;

    CloseCase(ClosingCases closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Closure closed = closing.close(
                CaseVariables.CASE_REFERENCE.require(execution), CaseVariables.COUNCIL.require(execution));
        ClosureProcess.SUSTAIN_DUE_ON.set(execution, closed.sustainDueOn().toString());
    }
}
