package org.wholefamily.assessment;

import java.util.List;
import org.wholefamily.process.CaseEvent;

/** The assessment is complete. */
public record AssessmentRecorded(String caseReference, List<String> needs) implements CaseEvent {}
