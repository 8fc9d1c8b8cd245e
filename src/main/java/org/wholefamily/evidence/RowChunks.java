package org.wholefamily.evidence;

import java.time.Duration;
import org.wholefamily.evidence.Refusals.Refused;
import org.wholefamily.file.CellRefused;
import org.wholefamily.file.Row;

/** Cuts the rows of a file into chunks behind those that were stored before, until it is time for other work. */
final class RowChunks {

    private static final int ROWS = 1000;
    private static final int NANOS = 1_000_000;

    private final EvidenceImport at;
    private final RowReading reading;
    private final StoredChunks chunks;
    private final long until;
    private Chunk next;
    private long since = System.nanoTime();
    private int read;
    private int noNumbers;

    RowChunks(EvidenceImport at, RowReading reading, StoredChunks chunks, Duration part) {
        this.at = at;
        this.reading = reading;
        this.chunks = chunks;
        this.until = System.nanoTime() + part.toNanos();
        this.next = Chunk.behind(at.rowsRead(), reading.column("rowId"));
    }

    /** Whether the next row is wanted. */
    boolean take(Row row) {
        read++;
        if (read <= at.rowsRead()) {
            return true;
        }
        read(row);
        if (read - next.from() < ROWS && read < at.rowsSent()) {
            return true;
        }
        boolean ours = chunks.store(at.number(), next.upTo(read, noNumbers, (System.nanoTime() - since) / NANOS));
        since = System.nanoTime();
        next = Chunk.behind(read, next.rowId());
        noNumbers = 0;
        return ours && read < at.rowsSent() && since < until;
    }

    private void read(Row row) {
        try {
            EvidenceRow one = reading.read(row);
            next.rows().add(one);
            next.lines().add(row.line());
            noNumbers += reading.saysNoNumber(row) ? 1 : 0;
        } catch (CellRefused no) {
            next.refused().add(new Refused(row.line(), no.column(), no.getMessage()));
        }
    }
}
