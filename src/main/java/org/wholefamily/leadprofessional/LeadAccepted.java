package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** Somebody accepted to lead. */
public record LeadAccepted(String caseReference, String leadProfessional) implements CaseEvent {}
