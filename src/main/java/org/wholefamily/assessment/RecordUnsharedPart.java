package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.AGENCY;
import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the part of an agency with which nothing may be shared any more. */
@Component("recordUnsharedPart")
class RecordUnsharedPart implements JavaDelegate {

    private final PartsOfAgencies parts;

    RecordUnsharedPart(PartsOfAgencies parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.notShared(CASE_REFERENCE.require(execution), AGENCY.require(execution));
    }
}
