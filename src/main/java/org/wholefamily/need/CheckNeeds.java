package org.wholefamily.need;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Looks, where the work could end, whether a need came up that no plan has taken up. */
@Component("checkNeeds")
class CheckNeeds implements ExecutionListener {

    private final AddingNeeds adding;

    CheckNeeds(AddingNeeds adding) {
        this.adding = adding;
    }

    @Override
    public void notify(DelegateExecution execution) {
        NeedProcess.NEED_OPEN.setLocal(execution, adding.open(CaseVariables.CASE_REFERENCE.require(execution)));
    }
}
