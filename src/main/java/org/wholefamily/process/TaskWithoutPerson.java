package org.wholefamily.process;

/** Somebody cannot do a task that would be theirs; whether it would be as the lead. */
public record TaskWithoutPerson(String caseReference, String step, boolean lead) implements CaseEvent {}
