package org.wholefamily.family;

import java.time.LocalDate;

/**
 * Something that is known of a case.
 *
 * @param name what it is about, such as {@code assessedOn}
 * @param value a word, a number, a yes or no, a day as {@code 2013-10-01}, or a list of words
 * @param on the day since which it is known; null when nobody kept it
 * @param source the step that established it, or who told of it
 * @param by the user who did; null when nobody kept it
 */
public record Fact(String name, Object value, LocalDate on, String source, String by) {}
