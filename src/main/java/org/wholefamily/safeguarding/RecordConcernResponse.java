package org.wholefamily.safeguarding;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what social care did about the concern. */
@Component("recordConcernResponse")
class RecordConcernResponse implements JavaDelegate {

    private final Safeguarding safeguarding;

    RecordConcernResponse(Safeguarding safeguarding) {
        this.safeguarding = safeguarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        safeguarding.answer(
                SafeguardingProcess.CONCERN_ID.require(execution),
                LocalDate.parse(SafeguardingProcess.CONTACTED_SOCIAL_CARE_ON.require(execution)),
                SafeguardingProcess.ACTION_TAKEN.require(execution));
    }
}
