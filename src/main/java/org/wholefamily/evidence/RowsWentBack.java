package org.wholefamily.evidence;

/** Rows of a council say what they said before: it is to be found anew whose they are. */
public record RowsWentBack(String council) {}
