package org.wholefamily.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened, as it stands in a chain.
 *
 * @param at to the microsecond, which is as fine as databases keep it
 * @param actor user id; null when nobody acted
 * @param kind what happened, in kebab-case and the past tense
 * @param detail as JSON
 */
public record Entry(Instant at, String actor, String kind, String detail) {

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
