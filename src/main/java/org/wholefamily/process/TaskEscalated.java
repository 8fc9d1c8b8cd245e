package org.wholefamily.process;

/** A task is overdue, and others have it too. */
public record TaskEscalated(String caseReference, String step) implements CaseEvent {}
