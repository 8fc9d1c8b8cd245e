package org.wholefamily.referral;

import org.wholefamily.process.CaseEvent;

/** The family of a referral is known from another case. */
public record FamilyJoined(String caseReference, String knownCase, boolean open) implements CaseEvent {}
