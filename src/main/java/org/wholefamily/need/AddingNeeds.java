package org.wholefamily.need;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.Cases;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.referral.Criteria;

/** What happens when a need comes up in the middle of the work. */
@Service
public class AddingNeeds {

    private static final String PLAN = "family-plan";

    private final AddedNeeds needs;
    private final KnownOfCase known;
    private final Cases cases;
    private final Criteria criteria;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final BusinessClock clock;

    AddingNeeds(
            AddedNeeds needs,
            KnownOfCase known,
            Cases cases,
            Criteria criteria,
            CaseProcesses processes,
            CaseJournal journal,
            BusinessClock clock) {
        this.needs = needs;
        this.known = known;
        this.cases = cases;
        this.criteria = criteria;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the need with who says so, which the engine does not learn. */
    public void keep(String caseReference, String need, String source, String user) {
        needs.add(caseReference, need, source, clock.today(), user, planRuns(caseReference));
    }

    /** Whether the case takes needs: one that is closed takes none. */
    public boolean takes(String caseReference) {
        return processes.awaits(NeedProcess.NEED_ADDED, caseReference);
    }

    /** Tells the running case of a need that is kept. */
    void announce(String caseReference, String need) {
        processes.send(NeedProcess.NEED_ADDED, caseReference, Map.of(NeedProcess.NEED.name(), need));
    }

    /**
     * Lets the result cover the need too, and takes the plan up again where it awaits its review or is over.
     *
     * @param isNew whether the family was not known to have it; else there is nothing for the plan to take up
     * @throws FormRefused when the scheme's table knows no such need
     */
    void cover(String caseReference, String council, String scheme, String need, boolean isNew) {
        boolean known = criteria.cover(scheme, council, caseReference, need, isNew);
        if (!known) {
            throw new FormRefused(
                    NeedProcess.NEED.name(), "is none that the table " + Criteria.neededBy(scheme) + " has a row for");
        }
        journal.tell(new NeedAdded(caseReference, need, isNew));
        if (isNew) {
            processes.sendIfAwaited(NeedProcess.PLAN_REOPENED, caseReference);
        } else {
            needs.takeUp(caseReference, List.of(need), clock.today());
        }
    }

    /** What the family needs help with, with what has just been told. */
    List<String> needs(String caseReference) {
        return known.needs(caseReference);
    }

    /** Whether a need that has just been told was not known of the family before. */
    boolean isNew(String caseReference, String need) {
        return known.all(caseReference, KnownOfCase.NEEDS).stream()
                        .filter(fact -> fact.value().equals(need))
                        .count()
                <= 1;
    }

    /** Whether the plan runs, so that what runs beside it has begun, and only its form shows it what comes up. */
    boolean planRuns(String caseReference) {
        return cases.get(caseReference).step().equals(PLAN);
    }

    /** Whether a need came up that no plan has taken up. */
    boolean open(String caseReference) {
        cases.lock(caseReference);
        return !needs.open(caseReference).isEmpty();
    }
}
