package org.wholefamily.employment;

import org.wholefamily.process.CaseEvent;

/** An adviser met somebody about work, for the last time. */
public record EmploymentSupportEnded(String caseReference, String workStatus) implements CaseEvent {}
