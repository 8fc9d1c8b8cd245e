package org.wholefamily.move;

import org.wholefamily.process.CaseEvent;

/** A family lives elsewhere now; whether it was referred there. */
public record FamilyMoved(String caseReference, String toCouncil, String answer, boolean passedOn)
        implements CaseEvent {}
