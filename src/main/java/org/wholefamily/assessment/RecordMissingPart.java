package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.AGENCY;
import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up a part that never came, so that the assessment goes on without it. */
@Component("recordMissingPart")
class RecordMissingPart implements JavaDelegate {

    private final PartsOfAgencies parts;

    RecordMissingPart(PartsOfAgencies parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.missing(CASE_REFERENCE.require(execution), AGENCY.require(execution));
    }
}
