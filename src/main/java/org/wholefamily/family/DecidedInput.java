package org.wholefamily.family;

/**
 * A value that a table was asked with.
 *
 * @param value yes or no, a number, a word, a day as {@code 2013-10-01} or a list; null where nobody knew it
 * @param source the extract or the step it comes from, or {@code professional} for what somebody told; null when nobody kept it
 * @param by the user who told it; null when nobody did, or nobody kept it
 */
public record DecidedInput(String name, Object value, String source, String by) {}
