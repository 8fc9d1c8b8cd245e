package org.wholefamily.referral;

import org.wholefamily.process.CaseEvent;

/** A referral was received. */
public record ReferralReceived(String caseReference, String agency, String scheme, int people) implements CaseEvent {}
