package org.wholefamily.outcome;

import org.wholefamily.process.CaseEvent;

/** A manager confirmed what was reached. */
public record OutcomeConfirmed(String caseReference, String result, boolean workGoesOn) implements CaseEvent {}
