package org.wholefamily.leadprofessional;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.LedCases;
import org.wholefamily.family.LedCases.Lead;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Hands;
import org.wholefamily.process.LeadTasks;
import org.wholefamily.process.LeadWatch;
import org.wholefamily.process.TaskWithoutPerson;

/** Looks for a new lead where the old one can no longer work or shall be another, and hands the work over. */
@Service
class ChangingLeads implements LeadWatch {

    private static final Set<String> LEADS = Set.of("lead-professionals");

    private final LeadChanges changes;
    private final LeadOffers offers;
    private final Cases cases;
    private final LedCases led;
    private final Hands hands;
    private final CaseProcesses processes;
    private final LeadTasks work;
    private final AskingAs asking;
    private final CaseJournal journal;
    private final BusinessClock clock;

    ChangingLeads(
            LeadChanges changes,
            LeadOffers offers,
            Cases cases,
            LedCases led,
            Hands hands,
            CaseProcesses processes,
            LeadTasks work,
            AskingAs asking,
            CaseJournal journal,
            BusinessClock clock) {
        this.changes = changes;
        this.offers = offers;
        this.cases = cases;
        this.led = led;
        this.hands = hands;
        this.processes = processes;
        this.work = work;
        this.asking = asking;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<String> ledBy(String user) {
        return led.of(user);
    }

    @Override
    public List<String> left() {
        return led.leads().stream()
                .filter(lead -> !hands.can(lead.user(), lead.council(), null, "", LEADS))
                .map(Lead::user)
                .distinct()
                .flatMap(user -> led.of(user).stream())
                .toList();
    }

    @EventListener(condition = "#alone.lead()")
    void look(TaskWithoutPerson alone) {
        look(alone.caseReference(), null);
    }

    /** The case is held only where there is something to do, so that a look at all of them keeps nobody waiting. */
    @Override
    public void look(String caseReference, String name) {
        if (needsLead(cases.get(caseReference))) {
            cases.lock(caseReference);
            seek(cases.get(caseReference), name);
        }
    }

    @Override
    public void tidy() {
        processes.endAlone(LeadProcess.CHANGE);
        changes.open().stream()
                .filter(one -> !processes.waitsFor(LeadProcess.APPOINT_NEW_LEAD, one))
                .forEach(changes::end);
    }

    /** A manager asks for another lead. */
    void ask(CaseFile file, String user) {
        if (file.leadProfessional() == null) {
            throw refused("nobody leads for this family yet; the coordinator offers it to somebody");
        }
        if (!processes.atWork(file.reference())) {
            throw refused("the work with this family has ended");
        }
        if (changes.of(file.reference()).isPresent()) {
            throw refused("a new lead is being looked for already; the managers have the task");
        }
        changes.add(new LeadChange(file.reference(), file.leadProfessional(), null, clock.today(), user));
        journal.tell(new LeadChangeAsked(file.reference(), file.leadProfessional()), user);
    }

    /**
     * Makes somebody the lead, with all that waits for the lead.
     *
     * @throws FormRefused when the person does not lead families of this council, or leads this one already
     */
    void appoint(String caseReference, String lead) {
        cases.lock(caseReference);
        CaseFile file = cases.get(caseReference);
        if (changes.of(caseReference).isEmpty()) {
            throw new FormRefused(LeadProcess.NEW_LEAD.name(), "a new lead was appointed already");
        }
        if (!mayLead(lead, file)) {
            throw new FormRefused(
                    LeadProcess.NEW_LEAD.name(),
                    "does not work as a lead professional with this council's families; choose somebody from the list");
        }
        String before = file.leadProfessional();
        if (lead.equals(before)) {
            throw new FormRefused(LeadProcess.NEW_LEAD.name(), "leads for this family already; choose somebody else");
        }
        offers.add(LeadOffer.appointed(caseReference, lead, clock.today()));
        cases.appointLead(caseReference, lead);
        changes.end(caseReference);
        journal.tell(new LeadChanged(caseReference, lead, String.valueOf(before)));
        work.pass(caseReference, before, lead);
    }

    /** Whether somebody may lead a family at all. */
    boolean mayLead(String user, CaseFile file) {
        return hands.can(user, file.council(), file.reference(), "", LEADS);
    }

    private boolean needsLead(CaseFile file) {
        String lead = file.leadProfessional();
        return lead != null
                && !mayLead(lead, file)
                && changes.of(file.reference()).isEmpty();
    }

    private void seek(CaseFile file, String name) {
        if (!needsLead(file)) {
            return;
        }
        String caseReference = file.reference();
        String lead = file.leadProfessional();
        changes.add(new LeadChange(caseReference, lead, name, clock.today(), null));
        journal.tell(new LeadCannotWork(caseReference, lead), null);
        asking.product(() -> {
            processes.start(
                    LeadProcess.CHANGE,
                    caseReference,
                    Map.of(
                            CaseVariables.CASE_REFERENCE.name(), caseReference,
                            CaseVariables.COUNCIL.name(), file.council(),
                            CaseVariables.LEAD_PROFESSIONAL.name(), lead));
            return lead;
        });
    }

    private static FormRefused refused(String why) {
        return new FormRefused(CaseVariables.CASE_REFERENCE.name(), why);
    }
}
