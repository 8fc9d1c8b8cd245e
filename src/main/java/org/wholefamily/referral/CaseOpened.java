package org.wholefamily.referral;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** A family belongs to the programme. */
public record CaseOpened(String caseReference, LocalDate attachedOn) implements CaseEvent {}
