package org.wholefamily.need;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.referral.Criteria;

/** What happens when a need comes up in the middle of the work. */
@Service
class AddingNeeds {

    private final AddedNeeds needs;
    private final Criteria criteria;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final BusinessClock clock;

    AddingNeeds(
            AddedNeeds needs, Criteria criteria, CaseProcesses processes, CaseJournal journal, BusinessClock clock) {
        this.needs = needs;
        this.criteria = criteria;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the need with who says so, which the engine does not learn. */
    void keep(String caseReference, String need, String source, String user) {
        needs.add(caseReference, need, source, clock.today(), user);
    }

    /** Tells the running case of a need that is kept. */
    void announce(String caseReference, String need) {
        processes.send(NeedProcess.NEED_ADDED, caseReference, Map.of(NeedProcess.NEED.name(), need));
    }

    /**
     * Lets the result cover the need too.
     *
     * @throws FormRefused when the scheme's table knows no such need
     */
    void cover(String caseReference, String council, String scheme, String need) {
        boolean known = criteria.cover(scheme, council, caseReference, need);
        if (!known) {
            throw new FormRefused(
                    NeedProcess.NEED.name(), "is none that the table " + Criteria.neededBy(scheme) + " has a row for");
        }
        journal.record(caseReference, Actor.current(), "need-added", Map.of("need", need));
    }

    /** Takes the plan up again, where it is waiting for its review or is over. */
    void reopenPlan(String caseReference) {
        processes.sendIfAwaited(NeedProcess.PLAN_REOPENED, caseReference);
    }

    /** Whether a need came up that no plan has taken up. */
    boolean open(String caseReference) {
        return !needs.open(caseReference).isEmpty();
    }
}
