package org.wholefamily.furtherreferral;

import org.wholefamily.process.CaseEvent;

/** Who works with a family read a further referral of it. */
public record ReferralRead(String caseReference, String referral, String changes) implements CaseEvent {}
