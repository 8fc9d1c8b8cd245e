package org.wholefamily.consent;

import org.wholefamily.process.CaseEvent;

/** An agency was not given a task, because it may not know. */
public record TaskNotShared(String caseReference, String agency, String step) implements CaseEvent {}
