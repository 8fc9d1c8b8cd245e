package org.wholefamily.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.wholefamily.evidence.EvidenceImport.State;

/** Reads an import as its table keeps it. */
final class ImportRow {

    private ImportRow() {}

    static EvidenceImport read(ResultSet row, int place) throws SQLException {
        return new EvidenceImport(
                row.getLong("number"),
                row.getString("council"),
                Extract.named(row.getString("extract")).orElseThrow(),
                row.getLong("file"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getObject("covers_from", LocalDate.class),
                row.getObject("covers_to", LocalDate.class),
                row.getString("columns_as"),
                moment(row, "sent_at"),
                row.getString("sent_by"),
                moment(row, "taken_back_at"),
                row.getString("taken_back_by"),
                row.getInt("rows_sent"),
                row.getInt("rows_read"),
                row.getInt("refused"),
                row.getInt("unchanged"),
                row.getInt("corrected"),
                row.getInt("no_numbers"),
                row.getInt("linked"),
                row.getInt("asked"),
                row.getLong("matched_to"),
                row.getLong("worked_ms"),
                row.getInt("faults"),
                row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
