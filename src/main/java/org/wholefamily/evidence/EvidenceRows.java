package org.wholefamily.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies say now, row by row. */
@Repository
class EvidenceRows {

    private final JdbcClient jdbc;
    private final RowStates states;

    EvidenceRows(JdbcClient jdbc, RowStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** What became of some rows; {@code twice} holds the places of those whose file says something else before. */
    record Stored(int unchanged, int corrected, List<Integer> twice) {}

    /**
     * A row that is there.
     *
     * @param last the last import that said so
     */
    record Kept(long id, EvidenceRow row, long last) {}

    /** Stores rows of an import, each once. */
    Stored store(EvidenceImport by, List<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return new Stored(0, 0, List.of());
        }
        Map<String, Kept> kept = kept(by, rows);
        Map<String, EvidenceRow> said = new HashMap<>();
        Map<String, EvidenceRow> added = new LinkedHashMap<>();
        List<Kept> again = new ArrayList<>();
        Map<Kept, EvidenceRow> corrected = new HashMap<>();
        List<Integer> twice = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            EvidenceRow row = rows.get(place);
            Kept before = kept.get(row.rowId());
            EvidenceRow first = said.putIfAbsent(row.rowId(), row);
            boolean other = first == null ? before != null && !before.row().equals(row) : !first.equals(row);
            if (other && (first != null || before.last() == by.number())) {
                twice.add(place);
            } else if (other) {
                corrected.put(before, row);
            } else if (first == null && before == null) {
                added.put(row.rowId(), row);
            } else if (first == null) {
                again.add(before);
            }
        }
        states.insert(by, added.values());
        states.correct(by, corrected);
        states.confirm(by, again);
        int unchanged = rows.size() - added.size() - corrected.size() - twice.size();
        return new Stored(unchanged, corrected.size(), twice);
    }

    private Map<String, Kept> kept(EvidenceImport by, List<EvidenceRow> rows) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("select id, row_id, last_import, " + RowStates.FIELDS
                        + " from evidence_row where council = :council and extract = :extract and row_id in (:ids)")
                .param("council", by.council())
                .param("extract", by.extract().stem())
                .param("ids", rows.stream().map(EvidenceRow::rowId).collect(Collectors.toSet()))
                .query(row -> {
                    Kept one = new Kept(row.getLong("id"), read(row), row.getLong("last_import"));
                    kept.put(one.row().rowId(), one);
                });
        return kept;
    }

    private static EvidenceRow read(ResultSet row) throws SQLException {
        return new EvidenceRow(
                row.getString("row_id"),
                new Subject(
                        row.getString("forename"),
                        row.getString("surname"),
                        row.getObject("birthday", LocalDate.class),
                        row.getString("postcode"),
                        row.getString("address"),
                        row.getString("number")),
                row.getString("content"),
                row.getString("spell"));
    }
}
