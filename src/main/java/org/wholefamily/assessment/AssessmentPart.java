package org.wholefamily.assessment;

import java.time.LocalDate;

/**
 * One agency's part of a whole-family assessment: asked, perhaps chased, and then answered, missing or not shared.
 *
 * @param endedOn the day on which it was answered or given up; null while it is awaited
 * @param answer what the agency said; null unless it answered
 */
record AssessmentPart(
        String caseReference,
        String agency,
        PartState state,
        LocalDate askedOn,
        LocalDate chasedOn,
        LocalDate endedOn,
        PartAnswer answer) {

    static AssessmentPart asked(String caseReference, String agency, LocalDate on) {
        return new AssessmentPart(caseReference, agency, PartState.ASKED, on, null, null, null);
    }

    /** An agency that would have been asked, had there been a basis for sharing with it. */
    static AssessmentPart notAsked(String caseReference, String agency, LocalDate on) {
        return new AssessmentPart(caseReference, agency, PartState.NOT_SHARED, on, null, on, null);
    }

    AssessmentPart chased(LocalDate on) {
        mustBeOpen("chased");
        return new AssessmentPart(caseReference, agency, PartState.CHASED, askedOn, on, null, null);
    }

    AssessmentPart answered(PartAnswer given, LocalDate on) {
        mustBeOpen("answered");
        return new AssessmentPart(caseReference, agency, PartState.ANSWERED, askedOn, chasedOn, on, given);
    }

    AssessmentPart missing(LocalDate on) {
        mustBeOpen("given up");
        return new AssessmentPart(caseReference, agency, PartState.MISSING, askedOn, chasedOn, on, null);
    }

    AssessmentPart notShared(LocalDate on) {
        mustBeOpen("withdrawn");
        return new AssessmentPart(caseReference, agency, PartState.NOT_SHARED, askedOn, chasedOn, on, null);
    }

    private void mustBeOpen(String change) {
        if (!state.open()) {
            throw new IllegalStateException("The part of %s in the assessment of %s is %s and cannot be %s"
                    .formatted(agency, caseReference, state.code(), change));
        }
    }
}
