package org.wholefamily.closure;

import java.time.LocalDate;
import java.util.Set;
import org.wholefamily.family.PlainDays;
import org.wholefamily.process.FormRefused;

/** How the work with a family ends: step down with the family's say, or step up to social care; and whether it lasts. */
record Closure(
        String caseReference,
        String route,
        LocalDate proposedOn,
        LocalDate closedOn,
        LocalDate sustainDueOn,
        LocalDate sustainCheckedOn,
        Boolean sustained) {

    static final String STEP_UP = "step-up";

    private static final Set<String> ROUTES = Set.of("step-down", STEP_UP);

    static Closure proposed(String caseReference, String route, LocalDate on) {
        if (!ROUTES.contains(route)) {
            throw new FormRefused(ClosureProcess.CLOSURE_ROUTE.name(), "choose step down or step up");
        }
        return new Closure(caseReference, route, on, null, null, null, null);
    }

    boolean stepUp() {
        return route.equals(STEP_UP);
    }

    /** Another proposal, after a manager has sent the first one back. */
    Closure proposedAgain(String newRoute, LocalDate on) {
        expectOpen();
        return proposed(caseReference, newRoute, on);
    }

    Closure closed(LocalDate on, LocalDate checkDueOn) {
        expectOpen();
        return new Closure(caseReference, route, proposedOn, on, checkDueOn, null, null);
    }

    /**
     * Whether the change has lasted.
     *
     * @param decidesResult the result of the case is measured by this, so a yes before the day of the check is no answer
     */
    Closure checked(LocalDate on, boolean lasted, boolean decidesResult) {
        if (closedOn == null || sustainCheckedOn != null) {
            throw new IllegalStateException("The case " + caseReference + " does not wait for a sustain check");
        }
        if (on.isBefore(closedOn)) {
            throw refused("this is before the case was closed");
        }
        if (decidesResult && lasted && on.isBefore(sustainDueOn)) {
            throw refused("the result counts only if it has lasted until " + PlainDays.day(sustainDueOn));
        }
        return new Closure(caseReference, route, proposedOn, closedOn, sustainDueOn, on, lasted);
    }

    private static FormRefused refused(String reason) {
        return new FormRefused(ClosureProcess.CHECKED_ON.name(), reason);
    }

    private void expectOpen() {
        if (closedOn != null) {
            throw new IllegalStateException("The case " + caseReference + " was closed on " + closedOn);
        }
    }
}
