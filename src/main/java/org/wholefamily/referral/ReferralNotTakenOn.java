package org.wholefamily.referral;

import java.time.LocalDate;
import org.wholefamily.process.CaseEvent;

/** No work begins on a referral. */
public record ReferralNotTakenOn(String caseReference, LocalDate closedOn) implements CaseEvent {}
