package org.wholefamily.move;

import org.wholefamily.process.CaseEvent;

/** A family is going to live elsewhere. */
public record MoveAnnounced(String caseReference, String toCouncil) implements CaseEvent {}
