package org.wholefamily.evidence.matching;

/**
 * What one field says for or against a match.
 *
 * @param field in a word, such as "birthday"
 * @param words how the two agree, such as "day and month exchanged"
 * @param bits more than 0 for, less against; one more doubles the odds
 */
public record Reason(String field, String words, double bits) {}
