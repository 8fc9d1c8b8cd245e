package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** A manager appointed the lead. */
public record LeadAppointed(String caseReference, String leadProfessional) implements CaseEvent {}
