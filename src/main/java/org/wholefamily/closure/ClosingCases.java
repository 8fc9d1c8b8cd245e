package org.wholefamily.closure;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadlines;

/** Ends the work with a family, and looks later whether it has lasted. */
@Service
class ClosingCases {

    private static final String CLOSED = "closed";

    private final Closures closures;
    private final Cases cases;
    private final Deadlines deadlines;
    private final CaseJournal journal;
    private final BusinessClock clock;

    ClosingCases(Closures closures, Cases cases, Deadlines deadlines, CaseJournal journal, BusinessClock clock) {
        this.closures = closures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps the proposal; a later one takes the place of one that was sent back. */
    Closure propose(String caseReference, String route) {
        LocalDate today = clock.today();
        return closures.find(caseReference)
                .map(earlier -> earlier.proposedAgain(route, today))
                .map(again -> {
                    closures.update(again);
                    return again;
                })
                .orElseGet(() -> {
                    Closure first = Closure.proposed(caseReference, route, today);
                    closures.add(first);
                    return first;
                });
    }

    /** Closes the case today and fixes the day of the sustain check by the table of deadlines. */
    Closure close(String caseReference, String council) {
        LocalDate dueOn = deadlines
                .of("sustainCheck", null, council, caseReference, clock.now())
                .dueOn()
                .atZone(BusinessClock.ZONE)
                .toLocalDate();
        Closure closed = closures.find(caseReference).orElseThrow().closed(clock.today(), dueOn);
        closures.update(closed);
        cases.close(caseReference, CLOSED, closed.closedOn());
        journal.tell(new CaseClosed(caseReference, closed.route(), dueOn));
        return closed;
    }

    /** Keeps whether the change has lasted; the result of the case may be measured by it. */
    void check(String caseReference, LocalDate on, boolean sustained, boolean decidesResult) {
        closures.update(closures.find(caseReference).orElseThrow().checked(on, sustained, decidesResult));
        journal.tell(new SustainChecked(caseReference, on, sustained));
    }
}
