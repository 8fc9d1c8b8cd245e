package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** A family has another lead. */
public record LeadChanged(String caseReference, String leadProfessional, String before) implements CaseEvent {}
