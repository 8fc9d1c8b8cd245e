package org.wholefamily.need;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Tells the running case that a need has come up. */
@Component("announceNeed")
class AnnounceNeed implements JavaDelegate {

    private final AddingNeeds adding;

    AnnounceNeed(AddingNeeds adding) {
        this.adding = adding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adding.announce(CaseVariables.CASE_REFERENCE.require(execution), NeedProcess.NEED.require(execution));
    }
}
