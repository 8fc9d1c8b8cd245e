package org.wholefamily.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The assessment of a whole family, to which every agency that may know it gives its part.
 *
 * @param findings what was found in the end; null while the assessment is under way
 */
record Assessment(String caseReference, LocalDate startedOn, Findings findings, List<AssessmentPart> parts) {

    /**
     * What an assessment found.
     *
     * @param visitedOn when the family was seen at home
     * @param sharedOn when the family was given the assessment; null when it was not yet
     */
    record Findings(LocalDate assessedOn, LocalDate visitedOn, boolean familyAgrees, LocalDate sharedOn) {}

    /**
     * Asks every agency with which something may be shared.
     *
     * @param suggested the agencies that the table names for the family's concerns
     * @param sharing the agencies with which there is a basis for sharing
     */
    static Assessment begin(String caseReference, List<String> suggested, Set<String> sharing, LocalDate on) {
        Stream<AssessmentPart> asked =
                sharing.stream().sorted().map(agency -> AssessmentPart.asked(caseReference, agency, on));
        Stream<AssessmentPart> notAsked = suggested.stream()
                .distinct()
                .filter(agency -> !sharing.contains(agency))
                .map(agency -> AssessmentPart.notAsked(caseReference, agency, on));
        return new Assessment(
                caseReference, on, null, Stream.concat(asked, notAsked).toList());
    }

    List<String> awaited() {
        return parts.stream()
                .filter(part -> part.state().open())
                .map(AssessmentPart::agency)
                .toList();
    }

    Assessment recorded(Findings found) {
        if (findings != null) {
            throw new IllegalStateException(
                    "The assessment of " + caseReference + " was recorded on " + findings.assessedOn());
        }
        if (!awaited().isEmpty()) {
            throw new IllegalStateException(
                    "The assessment of " + caseReference + " is under way: it awaits the part of " + awaited());
        }
        return new Assessment(caseReference, startedOn, found, parts);
    }
}
