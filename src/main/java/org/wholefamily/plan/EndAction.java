package org.wholefamily.plan;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends an action of an agency with which nothing may be shared any more. */
@Component("endAction")
class EndAction implements JavaDelegate {

    private final ActionWork actions;

    EndAction(ActionWork actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.notShared(PlanProcess.ACTION_ID.require(execution));
    }
}
