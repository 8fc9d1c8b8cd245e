package org.wholefamily.consent;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CaseVariables;

/** Carries out that a family no longer wants an agency to know. */
@Service
class Withdrawals {

    private final Sharings sharings;
    private final CaseProcesses processes;
    private final CaseJournal journal;

    Withdrawals(Sharings sharings, CaseProcesses processes, CaseJournal journal) {
        this.sharings = sharings;
        this.processes = processes;
        this.journal = journal;
    }

    /** Tells the running case that the family has withdrawn its consent. */
    void announce(String caseReference, String agency, String purpose, LocalDate on) {
        processes.send(
                ConsentProcess.CONSENT_WITHDRAWN,
                caseReference,
                Map.of(
                        CaseVariables.AGENCY.name(), agency,
                        ConsentProcess.PURPOSE.name(), purpose,
                        ConsentProcess.WITHDRAWN_ON.name(), on.toString()));
    }

    /**
     * Ends what rests on the consent: the agency's tasks for that purpose, and all its tasks when nothing else stands; an
     * agency that may still know by another basis keeps the tasks that rest on it.
     */
    void carryOut(String caseReference, String agency, String purpose, LocalDate on) {
        sharings.withdraw(caseReference, agency, purpose, on);
        boolean tasksEnd = !sharings.allows(caseReference, agency, purpose);
        journal.tell(new ConsentWithdrawn(caseReference, agency, purpose, on, tasksEnd));
        processes.endTasksOf(agency, caseReference, step -> !mayWork(caseReference, agency, step));
    }

    /** Whether an agency may be given a task of this step. */
    boolean mayWork(String caseReference, String agency, String step) {
        return sharings.allows(caseReference, agency, purposeOf(step));
    }

    /** An agency is asked for its part for the assessment; whatever else it does, it does for the plan. */
    private static String purposeOf(String step) {
        return step.equals("contributePart") ? Sharings.ASSESSMENT : Sharings.PLAN;
    }
}
