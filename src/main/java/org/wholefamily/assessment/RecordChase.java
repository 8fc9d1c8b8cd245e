package org.wholefamily.assessment;

import static org.wholefamily.process.CaseVariables.AGENCY;
import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a late agency was asked again. */
@Component("recordChase")
class RecordChase implements JavaDelegate {

    private final PartsOfAgencies parts;

    RecordChase(PartsOfAgencies parts) {
        this.parts = parts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parts.chased(
                CASE_REFERENCE.require(execution),
                AGENCY.require(execution),
                LocalDate.parse(AssessmentProcess.CHASED_ON.require(execution)));
    }
}
