package org.wholefamily.leadprofessional;

import static org.wholefamily.process.CaseVariables.CASE_REFERENCE;
import static org.wholefamily.process.CaseVariables.LEAD_PROFESSIONAL;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseJournal;

/** Gives the family its lead professional: whoever accepted, or whom a manager appointed. */
@Component("appointLead")
class AppointLead implements JavaDelegate {

    private final LeadOffers offers;
    private final Cases cases;
    private final ChangingLeads changing;
    private final CaseJournal journal;
    private final BusinessClock clock;

    AppointLead(LeadOffers offers, Cases cases, ChangingLeads changing, CaseJournal journal, BusinessClock clock) {
        this.offers = offers;
        this.cases = cases;
        this.changing = changing;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseReference = CASE_REFERENCE.require(execution);
        boolean accepted = Boolean.TRUE.equals(LeadProcess.ACCEPTED.in(execution));
        String asked = LeadProcess.OFFERED_TO.require(execution);
        String lead = accepted ? whoAccepts(asked, caseReference) : asked;
        LocalDate today = clock.today();
        LeadOffer offer = accepted
                ? LeadOffer.accepted(caseReference, lead, today)
                : LeadOffer.appointed(caseReference, lead, today);
        offers.add(offer);
        cases.appointLead(caseReference, lead);
        journal.tell(accepted ? new LeadAccepted(caseReference, lead) : new LeadAppointed(caseReference, lead));
        LEAD_PROFESSIONAL.set(execution, lead);
    }

    /** The offer may have been handed to a colleague: nobody leads who never agreed. */
    private String whoAccepts(String asked, String caseReference) {
        String actor = Actor.current();
        boolean colleague = actor != null && !actor.equals(asked) && changing.mayLead(actor, cases.get(caseReference));
        return colleague ? actor : asked;
    }
}
