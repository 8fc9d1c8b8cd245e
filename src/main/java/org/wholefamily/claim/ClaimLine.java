package org.wholefamily.claim;

import java.math.BigDecimal;

/**
 * One payment of a claim.
 *
 * @param amount in pounds and pence; null when the table gives none for the day on which the family was attached
 * @param decision the very version of the table that gave the amount
 */
record ClaimLine(String payment, BigDecimal amount, String decision) {}
