package org.wholefamily.employment;

import org.wholefamily.process.CaseEvent;

/** An adviser met somebody about work, and goes on. */
public record EmploymentProgressRecorded(String caseReference, String workStatus) implements CaseEvent {}
