package org.wholefamily.family;

import java.time.LocalDate;

/**
 * One answer of a table to a question about a case.
 *
 * @param number among the answers to the same question, the first is 1
 * @param version the very version of the table; null when nobody kept it
 * @param answer null where something was not known that decides, or where nobody kept it
 * @param kept whether the answer was kept
 */
public record DecidedAnswer(int number, String version, LocalDate on, Object answer, boolean kept) {}
