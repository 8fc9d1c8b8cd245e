package org.wholefamily.evidence.measure;

import java.time.LocalDate;
import java.util.Comparator;
import org.wholefamily.evidence.Extract;

/**
 * A row of an extract.
 *
 * @param told the import that said so last
 * @param toldTo the last day that it covers
 * @param birthday as the agency wrote it; null where it did not
 */
record Row(long number, Extract extract, long told, LocalDate toldTo, LocalDate birthday, Content content) {

    /** Of rows about one spell the last one says how it stands; in one file, one that says how it ended. */
    static final Comparator<Row> LAST = Comparator.comparing(Row::toldTo)
            .thenComparingLong(Row::told)
            .thenComparing(row -> row.content() instanceof Content.Spell spell && spell.to() != null)
            .thenComparingLong(Row::number);
}
