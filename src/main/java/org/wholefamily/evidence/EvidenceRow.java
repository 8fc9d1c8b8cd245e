package org.wholefamily.evidence;

/**
 * One row of an extract, read.
 *
 * @param rowId the agency's own, unique in the extract
 * @param content what it says besides whose it is, as JSON by the fields of the extract
 * @param spell null where the row is about no spell, or could be about anybody's
 */
record EvidenceRow(String rowId, Subject subject, String content, Spell spell) {}
