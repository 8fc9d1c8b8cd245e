package org.wholefamily.move;

import org.wholefamily.process.CaseEvent;

/** A family stays after all. */
public record MoveCalledOff(String caseReference, String toCouncil, String answer) implements CaseEvent {}
