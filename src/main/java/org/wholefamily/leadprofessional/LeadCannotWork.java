package org.wholefamily.leadprofessional;

import org.wholefamily.process.CaseEvent;

/** The lead of a family can work with it no more. */
public record LeadCannotWork(String caseReference, String before) implements CaseEvent {}
