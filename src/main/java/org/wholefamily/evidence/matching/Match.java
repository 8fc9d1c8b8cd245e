package org.wholefamily.evidence.matching;

/**
 * What is decided of a row and somebody who is known.
 *
 * @param row its place in the roll of rows
 * @param person the place in the roll of people
 * @param bits the logarithm to the base of 2 of the odds that they are one person, others who fit not counted
 * @param likelihood 0 to 1, others who fit counted
 * @param pattern how far each field agrees
 * @param rarity what of the bits is due to how many are called so, taken away where names are rare
 */
public record Match(int row, int person, Answer answer, double bits, double likelihood, int pattern, double rarity) {}
