package org.wholefamily.claim;

import org.wholefamily.process.CaseEvent;

/** A result was not claimed, because it was claimed before. */
public record ClaimBarred(String caseReference, String result) implements CaseEvent {}
