package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** Somebody declined to lead. */
public record LeadDeclined(String caseReference, String reason, int refusals) implements CaseEvent {}
