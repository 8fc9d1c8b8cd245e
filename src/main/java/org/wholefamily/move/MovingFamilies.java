package org.wholefamily.move;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Council;
import org.wholefamily.council.Councils;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.plan.PlanEnd;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.referral.ReferralElsewhere;
import org.wholefamily.safeguarding.Safeguarding;

/** What happens when a family moves to another council. */
@Service
class MovingFamilies {

    private static final String MOVED = "moved";

    private final FamilyMoves moves;
    private final ReferralElsewhere elsewhere;
    private final Safeguarding safeguarding;
    private final PlanEnd plans;
    private final Councils councils;
    private final Cases cases;
    private final CaseProcesses processes;
    private final CaseJournal journal;
    private final BusinessClock clock;

    MovingFamilies(
            FamilyMoves moves,
            ReferralElsewhere elsewhere,
            Safeguarding safeguarding,
            PlanEnd plans,
            Councils councils,
            Cases cases,
            CaseProcesses processes,
            CaseJournal journal,
            BusinessClock clock) {
        this.moves = moves;
        this.elsewhere = elsewhere;
        this.safeguarding = safeguarding;
        this.plans = plans;
        this.councils = councils;
        this.cases = cases;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps that a family moves.
     *
     * @param typed name or code of the new council
     * @return the code of the new council
     * @throws FormRefused when it is no council here, the family's own, or one that takes nobody today
     * @throws org.wholefamily.process.NotNow when the family is moving already
     */
    String keep(String caseReference, String council, String typed, String user) {
        String there = councils.named(typed)
                .map(Council::code)
                .orElseThrow(() -> refused("is no council that works with families here"));
        if (there.equals(council)) {
            throw refused("is the council where the family is");
        }
        if (!elsewhere.takes(there)) {
            throw refused("takes no families today: no scheme of it is running");
        }
        moves.add(caseReference, there, clock.today(), user);
        return there;
    }

    /** Tells the running case of a move that is kept. */
    void announce(String caseReference, String toCouncil) {
        processes.send(MoveProcess.FAMILY_MOVED, caseReference, Map.of(MoveProcess.TO_COUNCIL.name(), toCouncil));
        journal.tell(new MoveAnnounced(caseReference, toCouncil));
    }

    /**
     * Refers the family on with what it agreed to, closes the case here, and keeps what the family said.
     *
     * @return whether the work here ends now; false when the family stays, or the case was closed in the meantime
     * @throws FormRefused while a safeguarding concern is open, or when the new council takes nobody today
     */
    boolean answer(String caseReference, PassedOn said) {
        String there = moves.pending(caseReference).orElseThrow();
        if (!said.staying() && safeguarding.open(caseReference)) {
            throw new FormRefused(
                    MoveProcess.PASS_ON.name(), "a safeguarding concern is open; it has to be answered here first");
        }
        if (said.agreed() && !elsewhere.takes(there)) {
            throw new FormRefused(MoveProcess.PASS_ON.name(), "the new council takes no families today");
        }
        CaseFile file = cases.get(caseReference);
        boolean ends = !said.staying() && file.closedOn() == null;
        String caseThere = said.agreed() ? elsewhere.open(file, there, said.agreement()) : null;
        moves.answer(caseReference, said.answer(), clock.today(), caseThere);
        if (ends) {
            plans.stopActions(caseReference);
            cases.close(caseReference, MOVED, clock.today());
        }
        journal.tell(
                said.staying()
                        ? new MoveCalledOff(caseReference, there, said.answer())
                        : new FamilyMoved(caseReference, there, said.answer(), caseThere != null));
        return ends;
    }

    private static FormRefused refused(String why) {
        return new FormRefused(MoveProcess.TO_COUNCIL.name(), why);
    }
}
