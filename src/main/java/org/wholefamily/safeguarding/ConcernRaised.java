package org.wholefamily.safeguarding;

import org.wholefamily.process.CaseEvent;

/** Somebody raised a concern; its words are elsewhere. */
public record ConcernRaised(String caseReference, String concern, boolean immediate) implements CaseEvent {}
