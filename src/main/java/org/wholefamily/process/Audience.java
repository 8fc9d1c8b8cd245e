package org.wholefamily.process;

import java.util.Collection;

/** Who may see something that a form shows. */
public enum Audience {
    /** Whoever has the form: it says nothing of the family. */
    ANYBODY,
    /** Whoever of the council has the task, finance too: it says nothing of who the family is. */
    BY_REFERENCE,
    /** The council's own people who may see who the family is. */
    COUNCIL,
    /** They, and the agency whose task it is. */
    OWN_AGENCY,
    /** They, and social care in a step that it has by law. */
    DUTY,
    /** Whoever has to act on a concern, the council or social care by law, even where the family is hidden or not ours. */
    ON_CALL;

    /**
     * Whether everybody to whom a task is offered may see it; of one that is offered to no group nobody knows who they are.
     *
     * @param groups the candidate groups of the task, as the model writes them
     * @param step the word of the task
     */
    public boolean fits(Collection<String> groups, String step) {
        boolean told = !groups.isEmpty() || this == ANYBODY;
        return told
                && groups.stream()
                        .allMatch(group -> TaskAgency.isGroup(group) ? fitsAgency(group, step) : fitsCouncil(group));
    }

    private boolean fitsAgency(String group, String step) {
        return switch (this) {
            case ANYBODY, OWN_AGENCY -> true;
            case BY_REFERENCE, COUNCIL -> false;
            case DUTY, ON_CALL -> group.equals(DutySteps.GROUP) && DutySteps.contains(step);
        };
    }

    /** Of a group that is an expression nobody knows which it is. */
    private boolean fitsCouncil(String group) {
        return this == ANYBODY || this == BY_REFERENCE && !group.contains("{") || Casework.GROUPS.contains(group);
    }
}
