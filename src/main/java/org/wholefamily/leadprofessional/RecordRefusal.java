package org.wholefamily.leadprofessional;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseJournal;

/** Keeps why a professional does not lead, and counts how often the family was refused. */
@Component("recordRefusal")
class RecordRefusal implements JavaDelegate {

    private static final int TWICE = 2;

    private final LeadOffers offers;
    private final CaseJournal journal;
    private final BusinessClock clock;

    RecordRefusal(LeadOffers offers, CaseJournal journal, BusinessClock clock) {
        this.offers = offers;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        String reason = LeadProcess.DECLINE_REASON.in(execution);
        offers.add(LeadOffer.declined(caseReference, LeadProcess.OFFERED_TO.require(execution), reason, clock.today()));
        Integer before = LeadProcess.REFUSALS.in(execution);
        int refusals = before == null ? 1 : before + 1;
        LeadProcess.REFUSALS.set(execution, refusals);
        LeadProcess.REFUSED_TWICE.set(execution, refusals >= TWICE);
        journal.tell(new LeadDeclined(caseReference, reason, refusals));
    }
}
