package org.wholefamily.employment;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Keeps what the adviser reported and says when the next meeting is. */
@Component("planNextMeeting")
class PlanNextMeeting implements JavaDelegate {

    private final EmploymentSupport support;

    PlanNextMeeting(EmploymentSupport support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CaseVariables.CASE_REFERENCE.require(execution);
        support.keep(caseReference, EmploymentProcess.report(execution), false);
        LocalDate next = support.nextMeeting(caseReference, CaseVariables.COUNCIL.require(execution));
        EmploymentProcess.NEXT_MEETING_ON.set(execution, next.toString());
    }
}
