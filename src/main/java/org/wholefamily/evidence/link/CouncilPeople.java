package org.wholefamily.evidence.link;

import org.wholefamily.evidence.matching.Known;
import org.wholefamily.evidence.matching.Roll;

/**
 * Those whom a council knows, or some of them, as the matcher takes them: each with all that records, linked rows and
 * answers say of them.
 *
 * @param roll each person once, by id
 * @param among how many the council knows in all
 */
record CouncilPeople(Roll roll, Known known, int among) {

    /** Whether there are others beside. */
    boolean isSome() {
        return roll.size() < among;
    }
}
