package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** A manager asked for another lead. */
public record LeadChangeAsked(String caseReference, String before) implements CaseEvent {}
