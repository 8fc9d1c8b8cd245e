package org.wholefamily.process;

/** A task is due soon. */
public record TaskReminded(String caseReference, String step) implements CaseEvent {}
