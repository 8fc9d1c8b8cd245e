package org.wholefamily.referral;

import org.wholefamily.process.CaseEvent;

/** A referral may be about a family that is kept hidden. */
public record ReferralHidden(String caseReference, int alike) implements CaseEvent {}
