package org.wholefamily.evidence.link;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A question as its table keeps it.
 *
 * @param other the second person; null where it is about rows
 * @param weights the version by which it came to be asked
 * @param score in bits, with pattern and rarity of the two people; null where it is about rows
 */
record AskedQuestion(
        long number,
        String council,
        String person,
        String other,
        Instant askedAt,
        Integer weights,
        BigDecimal score,
        Integer pattern,
        Double rarity,
        String answer,
        boolean settled) {

    boolean isAboutPeople() {
        return other != null;
    }
}
