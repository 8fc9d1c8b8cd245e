package org.wholefamily.consent;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.Actor;
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

    /** Ends what rests on the consent; an agency that may still know by another basis keeps its tasks. */
    void carryOut(String caseReference, String agency, String purpose, LocalDate on) {
        sharings.withdraw(caseReference, agency, purpose, on);
        boolean tasksEnd = !sharings.active(caseReference, agency);
        journal.record(
                caseReference,
                Actor.current(),
                "consent-withdrawn",
                Map.of("agency", agency, "purpose", purpose, "withdrawnOn", on.toString(), "tasksEnd", tasksEnd));
        if (tasksEnd) {
            processes.endTasksOf(agency, caseReference);
        }
    }
}
