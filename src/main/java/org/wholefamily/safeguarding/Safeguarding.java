package org.wholefamily.safeguarding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.OpenCases;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;

/** What happens with a safeguarding concern, whichever way it came in. */
@Service
public class Safeguarding {

    private final Concerns concerns;
    private final OpenCases openCases;
    private final FrontDoor frontDoor;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final BusinessClock clock;

    Safeguarding(
            Concerns concerns,
            OpenCases openCases,
            FrontDoor frontDoor,
            CaseProcesses processes,
            CaseJournal journal,
            BusinessClock clock) {
        this.concerns = concerns;
        this.openCases = openCases;
        this.frontDoor = frontDoor;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps a concern and gives its id, which is all that the engine learns of it: on the open case that is named, whoever
     * may see it, else at the front door.
     *
     * @param named what the concern is about, as somebody typed it
     * @param council of the person who raises it
     */
    public String keep(String named, String council, String concern, boolean immediate, String user) {
        String id = UUID.randomUUID().toString();
        String reference = openCases
                .open(named, council)
                .map(CaseFile::reference)
                .filter(open -> processes.awaits(SafeguardingProcess.CONCERN_RAISED, open))
                .orElse(null);
        boolean known = reference != null;
        String file = known ? reference : frontDoor.open(council);
        String typed = known ? null : FrontDoor.plain(named);
        concerns.add(new Concern(id, file, concern, immediate, user, clock.now(), null, null, typed));
        journal.tell(new ConcernRaised(file, id, immediate), user);
        return id;
    }

    /** The case, or the file at the front door, in which a concern was kept. */
    String fileOf(String concernId) {
        return concerns.find(concernId).orElseThrow().caseReference();
    }

    /** Puts a kept concern at once before social care and the managers, or before the front door. */
    public void alert(String concernId) {
        Concern concern = concerns.find(concernId).orElseThrow();
        Map<String, Object> told = Map.of(
                SafeguardingProcess.CONCERN_ID.name(),
                concernId,
                SafeguardingProcess.IMMEDIATE.name(),
                concern.immediate());
        if (concern.atFrontDoor()) {
            frontDoor.start(concern.caseReference(), told);
        } else {
            processes.send(SafeguardingProcess.CONCERN_RAISED, concern.caseReference(), told);
        }
    }

    /** Whether a concern about a family has not been answered. */
    public boolean open(String caseReference) {
        return concerns.open(caseReference);
    }

    /** Of these cases those with a concern that nobody has answered, and whether it says that somebody is in danger now. */
    public Map<String, Boolean> unanswered(Collection<String> caseReferences) {
        return caseReferences.isEmpty() ? Map.of() : concerns.unanswered(caseReferences);
    }

    /** What a concern was raised about that is no open case, as it was typed; empty for every case. */
    public Optional<String> named(String file) {
        return concerns.named(file);
    }

    void answer(String concernId, LocalDate contactedOn, String actionTaken) {
        Concern answered = concerns.find(concernId).orElseThrow().answered(contactedOn, actionTaken);
        concerns.answer(answered);
        journal.tell(new ConcernAnswered(answered.caseReference(), concernId, actionTaken, contactedOn));
    }
}
