package org.wholefamily.closure;

import java.time.LocalDate;
import java.util.Set;
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

    Closure checked(LocalDate on, boolean lasted) {
        if (closedOn == null || sustainCheckedOn != null) {
            throw new IllegalStateException("The case " + caseReference + " does not wait for a sustain check");
        }
        if (on.isBefore(closedOn)) {
            throw new FormRefused(ClosureProcess.CHECKED_ON.name(), "this is before the case was closed");
        }
        return new Closure(caseReference, route, proposedOn, closedOn, sustainDueOn, on, lasted);
    }

    private void expectOpen() {
        if (closedOn != null) {
            throw new IllegalStateException("The case " + caseReference + " was closed on " + closedOn);
        }
    }
}
