package org.wholefamily.evidence.matching;

import java.util.List;

/**
 * Whether rows, which seem to be about one person, are about somebody who is known: asked once.
 *
 * @param person the place in the roll of people
 * @param matches of each of the rows with that person
 */
public record Question(int person, List<Match> matches) {}
