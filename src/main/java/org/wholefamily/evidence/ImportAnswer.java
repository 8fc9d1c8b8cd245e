package org.wholefamily.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholefamily.evidence.Refusals.Refused;

/**
 * An import as its data officer sees it. Every row that is read is linked, asked, unlinked, refused or unchanged.
 *
 * @param from null for all the time before
 * @param rows of the file
 * @param corrected how many of the rows that are new said something else before
 * @param noNumbers how many rows say something in the place of the person's number that is none; it counts as missing
 * @param rowsPerSecond that were read, while it was worked on
 * @param reason why it failed; null when it did not
 * @param refusals the first of them
 * @param moreRefusals how many there are beside
 */
record ImportAnswer(
        String importId,
        String council,
        String extract,
        String state,
        LocalDate from,
        LocalDate to,
        Instant sentAt,
        String sentBy,
        Instant takenBackAt,
        String takenBackBy,
        int rows,
        int read,
        int linked,
        int asked,
        int unlinked,
        int refused,
        int unchanged,
        int corrected,
        int noNumbers,
        long rowsPerSecond,
        String reason,
        List<Refused> refusals,
        int moreRefusals) {

    static ImportAnswer of(EvidenceImport one, List<Refused> refusals) {
        return new ImportAnswer(
                String.valueOf(one.number()),
                one.council(),
                one.extract().stem(),
                one.state().word(),
                one.coversFrom(),
                one.coversTo(),
                one.sentAt(),
                one.sentBy(),
                one.takenBackAt(),
                one.takenBackBy(),
                one.rowsSent(),
                one.rowsRead(),
                one.linked(),
                one.asked(),
                one.stored() - one.linked() - one.asked(),
                one.refused(),
                one.unchanged(),
                one.corrected(),
                one.noNumbers(),
                one.workedMs() == 0 ? 0 : one.rowsRead() * 1000L / one.workedMs(),
                one.reason(),
                refusals,
                one.refused() - refusals.size());
    }
}
