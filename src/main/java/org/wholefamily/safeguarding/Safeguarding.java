package org.wholefamily.safeguarding;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;

/** What happens with a safeguarding concern, whichever way it came in. */
@Service
public class Safeguarding {

    private final Concerns concerns;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final BusinessClock clock;

    Safeguarding(Concerns concerns, CaseProcesses processes, CaseJournal journal, BusinessClock clock) {
        this.concerns = concerns;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a concern and gives its id, which is all that the engine learns of it. */
    public String keep(String caseReference, String concern, boolean immediate, String user) {
        String id = UUID.randomUUID().toString();
        concerns.add(new Concern(id, caseReference, concern, immediate, user, clock.now(), null, null));
        journal.record(caseReference, user, "concern-raised", Map.of("concern", id, "immediate", immediate));
        return id;
    }

    /** Puts a kept concern before social care and the managers at once. */
    public void alert(String caseReference, String concernId, boolean immediate) {
        processes.send(
                SafeguardingProcess.CONCERN_RAISED,
                caseReference,
                Map.of(
                        SafeguardingProcess.CONCERN_ID.name(), concernId,
                        SafeguardingProcess.IMMEDIATE.name(), immediate));
    }

    /** Whether a concern about a family has not been answered. */
    public boolean open(String caseReference) {
        return concerns.open(caseReference);
    }

    void answer(String concernId, LocalDate contactedOn, String actionTaken) {
        Concern answered = concerns.find(concernId).orElseThrow().answered(contactedOn, actionTaken);
        concerns.answer(answered);
        journal.record(
                answered.caseReference(),
                Actor.current(),
                "concern-answered",
                Map.of("concern", concernId, "action", actionTaken, "contactedSocialCareOn", contactedOn.toString()));
    }
}
