package org.wholefamily.evidence;

/** Whose rows of a council are may be seen otherwise now: rows went back, an import has come, or somebody has answered. */
public record LookAgain(String council) {}
