package org.wholefamily.plan;

/**
 * What the family wants to reach.
 *
 * @param familyWords as the family says it; null when the goal says it already
 */
record PlanGoal(String need, String goal, String familyWords) {}
