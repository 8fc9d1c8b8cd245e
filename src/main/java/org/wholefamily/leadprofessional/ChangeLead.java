package org.wholefamily.leadprofessional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CaseVariables;

/** Makes whom a manager appointed the lead of a family, with all that waits for the lead. */
@Component("changeLead")
class ChangeLead implements JavaDelegate {

    private final ChangingLeads changing;

    ChangeLead(ChangingLeads changing) {
        this.changing = changing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lead = LeadProcess.NEW_LEAD.require(execution);
        changing.appoint(CaseVariables.CASE_REFERENCE.require(execution), lead);
        CaseVariables.LEAD_PROFESSIONAL.set(execution, lead);
    }
}
