package org.wholefamily.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;
import org.wholefamily.family.Cases;
import org.wholefamily.process.CaseVariables;

/** Shows on the case which step of the map it has entered: the step has the name of the process that it calls. */
@Component("enterStep")
class EnterStep implements ExecutionListener {

    private final Cases cases;

    EnterStep(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CallActivity step = (CallActivity) execution.getBpmnModelElementInstance();
        cases.enterStep(CaseVariables.CASE_REFERENCE.require(execution), step.getCalledElement());
    }
}
