package org.wholefamily.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Keeps how the lead professional wants to end the work, and says whether that is a step up. */
@Component("weighClosure")
class WeighClosure implements JavaDelegate {

    private final ClosingCases closing;

    WeighClosure(ClosingCases closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Closure proposed = closing.propose(
                CaseVariables.CASE_REFERENCE.require(execution), ClosureProcess.CLOSURE_ROUTE.require(execution));
        ClosureProcess.STEP_UP.set(execution, proposed.stepUp());
    }
}
