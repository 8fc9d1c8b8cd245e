package org.wholefamily.safeguarding;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells those who must act of the concern. */
@Component("raiseConcern")
class RaiseConcern implements JavaDelegate {

    private final Safeguarding safeguarding;

    RaiseConcern(Safeguarding safeguarding) {
        this.safeguarding = safeguarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguarding.alert(SafeguardingProcess.CONCERN_ID.require(execution));
    }
}
