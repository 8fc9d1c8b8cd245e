package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A meeting of the team around the family, and what it changed.
 *
 * @param attended the agencies that came
 * @param nextDueOn when the team meets again, unless the plan is complete
 */
record PlanReview(
        LocalDate heldOn,
        String progress,
        List<String> attended,
        String notes,
        boolean planComplete,
        LocalDate nextDueOn,
        Changes changes) {

    /**
     * What a review changes in a plan.
     *
     * @param stopped ids of actions that end
     * @param moved actions that are due on another day
     * @param added actions that are new
     */
    record Changes(Set<String> stopped, List<Move> moved, List<AgreedAction> added) {}

    /** An action and its new day. */
    record Move(String actionId, LocalDate dueOn) {}
}
