package org.wholefamily.safeguarding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A worry about a child's safety that somebody raised, and what was done about it.
 *
 * @param caseReference the case, or the file that the front door keeps
 * @param named what it is about, as somebody typed it, where that is no open case; null on a case
 */
record Concern(
        String id,
        String caseReference,
        String concern,
        boolean immediate,
        String raisedBy,
        Instant raisedAt,
        LocalDate socialCareContactedOn,
        String actionTaken,
        String named) {

    boolean atFrontDoor() {
        return named != null;
    }

    /** The same concern with its answer, which is given once. */
    Concern answered(LocalDate contactedOn, String action) {
        if (actionTaken != null) {
            throw new IllegalStateException("The concern " + id + " is answered already");
        }
        return new Concern(id, caseReference, concern, immediate, raisedBy, raisedAt, contactedOn, action, named);
    }
}
