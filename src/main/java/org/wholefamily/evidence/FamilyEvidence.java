package org.wholefamily.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the agencies' extracts say of families, by the names that the tables of their schemes ask for. */
public interface FamilyEvidence {

    /** What the table of eligibility asks for, as of a day; empty for a case or scheme that is not known. */
    List<EvidenceValue> facts(String caseReference, LocalDate on);

    /** What the table of outcomes asks for, as of a day; empty for a case or scheme that is not known. */
    List<EvidenceValue> measures(String caseReference, LocalDate on);

    /** The facts as if none but these people, by their ids, were members. */
    List<EvidenceValue> facts(String caseReference, LocalDate on, Set<String> people);

    /** The measures as if none but these people were members. */
    List<EvidenceValue> measures(String caseReference, LocalDate on, Set<String> people);

    /** The facts of many cases, read for all of them at once; a case that is not known is left out. */
    Map<String, List<EvidenceValue>> facts(Collection<String> caseReferences, LocalDate on);

    /** The measures of many cases. */
    Map<String, List<EvidenceValue>> measures(Collection<String> caseReferences, LocalDate on);
}
