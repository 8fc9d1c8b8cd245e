package org.wholefamily.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands over a task, or over a start once its family is named.
 *
 * @param reference of the case; null where there is none
 * @param family everybody who may be shown, with ages; null where nobody may, or nobody is known yet
 * @param said why no family stands here; null where one does
 * @param address null with the family
 * @param warnings the worst first
 * @param lead name of the lead professional; null where nobody leads yet
 * @param step of the map, in words
 * @param since the day on which that step began, or on which the case was closed; null where nobody knows
 * @param days how many days that is ago
 */
record Header(
        String reference,
        String family,
        String said,
        String address,
        List<Warning> warnings,
        String lead,
        String step,
        LocalDate since,
        Long days,
        boolean closed) {

    /** What somebody should know before anything else; {@code kind} is {@code danger}, {@code visit} or {@code restricted}. */
    record Warning(String kind, String text) {}

    /** Of a task whose family may not be shown, or is not known. */
    static Header without(String reference, String said, List<Warning> warnings) {
        return new Header(reference, null, said, null, warnings, null, null, null, null, false);
    }
}
