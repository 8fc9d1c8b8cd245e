package org.wholefamily.assessment;

import org.wholefamily.process.CaseEvent;

/** An agency's part of the assessment changed. */
public record AssessmentPartChanged(String caseReference, String agency, String state) implements CaseEvent {}
