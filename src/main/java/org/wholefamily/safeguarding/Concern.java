package org.wholefamily.safeguarding;

import java.time.Instant;
import java.time.LocalDate;

/** A worry about a child's safety that somebody raised on a case, and what social care did about it. */
record Concern(
        String id,
        String caseReference,
        String concern,
        boolean immediate,
        String raisedBy,
        Instant raisedAt,
        LocalDate socialCareContactedOn,
        String actionTaken) {

    /** The same concern with its answer, which is given once. */
    Concern answered(LocalDate contactedOn, String action) {
        if (actionTaken != null) {
            throw new IllegalStateException("The concern " + id + " is answered already: " + actionTaken);
        }
        return new Concern(id, caseReference, concern, immediate, raisedBy, raisedAt, contactedOn, action);
    }
}
