package org.wholefamily.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A family's plan, from the day on which the family agreed to it until a review finds it complete.
 *
 * @param version counts the plans of a case; a later one takes the place of an earlier one that is complete
 * @param completedOn null while the plan runs
 */
record Plan(
        String caseReference,
        int version,
        LocalDate agreedOn,
        LocalDate reviewDueOn,
        LocalDate completedOn,
        List<PlanGoal> goals) {

    static Plan first(String caseReference, LocalDate agreedOn, LocalDate reviewDueOn, List<PlanGoal> goals) {
        return new Plan(caseReference, 1, agreedOn, reviewDueOn, null, goals);
    }

    Plan followedBy(LocalDate newAgreedOn, LocalDate newReviewDueOn, List<PlanGoal> newGoals) {
        if (completedOn == null) {
            throw new IllegalStateException(
                    "The plan of " + caseReference + " is still running; a review changes or completes it");
        }
        return new Plan(caseReference, version + 1, newAgreedOn, newReviewDueOn, null, newGoals);
    }

    Plan reviewed(PlanReview review) {
        if (completedOn != null) {
            throw new IllegalStateException("The plan of " + caseReference + " was completed on " + completedOn);
        }
        return review.planComplete()
                ? new Plan(caseReference, version, agreedOn, reviewDueOn, review.heldOn(), goals)
                : new Plan(caseReference, version, agreedOn, review.nextDueOn(), null, goals);
    }
}
