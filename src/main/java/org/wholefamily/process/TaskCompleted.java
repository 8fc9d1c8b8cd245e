package org.wholefamily.process;

/** Somebody completed a task. */
public record TaskCompleted(String caseReference, String step) implements CaseEvent {}
