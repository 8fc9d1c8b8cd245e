package org.wholefamily.council;

/** A council was set up, for the first time or again. */
public record CouncilSetUp(String code, String name) {}
