package org.wholefamily.evidence;

import static org.wholefamily.evidence.RowColumns.FIELDS;
import static org.wholefamily.evidence.RowColumns.types;
import static org.wholefamily.evidence.RowColumns.with;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.EvidenceRows.Kept;

/** Writes what rows say now, and keeps what they said before. */
@Repository
class RowStates {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RowStates(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    private record Former(long id, EvidenceRow row) {}

    void insert(EvidenceImport by, Collection<EvidenceRow> rows) {
        batches.batchUpdate(
                "insert into evidence_row (" + FIELDS + ", council, extract, row_id, import, state, brought_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> with(
                                row,
                                by.council(),
                                by.extract().stem(),
                                row.rowId(),
                                by.number(),
                                by.number(),
                                by.number()))
                        .toList(),
                types(Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BIGINT, Types.BIGINT, Types.BIGINT));
    }

    /** What a person said of a link stands as long as the row is about the same person. */
    void correct(EvidenceImport by, Map<Kept, EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Former, Long> said = former(rows.keySet());
        batches.batchUpdate(
                "insert into evidence_row_before (row_number, state, " + FIELDS + ") select id, state, " + FIELDS
                        + " from evidence_row where id = ?",
                each(rows, (kept, row) -> true, (kept, row) -> new Object[] {kept.id()}));
        batches.batchUpdate(
                "delete from evidence_row_before where row_number = ? and state = ?",
                each(rows, (kept, row) -> said.containsKey(new Former(kept.id(), row)), (kept, row) ->
                        new Object[] {kept.id(), said.get(new Former(kept.id(), row))}));
        batches.batchUpdate(
                "delete from evidence_link where row_number = ?",
                each(rows, (kept, row) -> !kept.row().subject().equals(row.subject()), (kept, row) ->
                        new Object[] {kept.id()}));
        batches.batchUpdate(
                "update evidence_row set forename = ?, surname = ?, birthday = ?, postcode = ?, address = ?,"
                        + " number = ?, content = ?, spell_of_number = ?, spell_of_name = ?, import = ?, state = ?"
                        + " where id = ?",
                each(
                        rows,
                        (kept, row) -> true,
                        (kept, row) -> with(
                                row,
                                by.number(),
                                said.getOrDefault(new Former(kept.id(), row), by.number()),
                                kept.id())),
                types(Types.BIGINT, Types.BIGINT, Types.BIGINT));
    }

    private static List<Object[]> each(
            Map<Kept, EvidenceRow> rows,
            BiPredicate<Kept, EvidenceRow> which,
            BiFunction<Kept, EvidenceRow, Object[]> values) {
        return rows.entrySet().stream()
                .filter(each -> which.test(each.getKey(), each.getValue()))
                .map(each -> values.apply(each.getKey(), each.getValue()))
                .toList();
    }

    /** What these rows said before, each with its state: what is said again has the same. */
    private Map<Former, Long> former(Collection<Kept> rows) {
        Map<Former, Long> former = new HashMap<>();
        jdbc.sql("""
                select b.*, r.row_id from evidence_row_before b join evidence_row r on r.id = b.row_number
                where b.row_number in (:ids)
                """).param("ids", rows.stream().map(Kept::id).toList()).query(row -> {
            former.put(new Former(row.getLong("row_number"), RowColumns.read(row)), row.getLong("state"));
        });
        return former;
    }

    /** @throws IllegalStateException when one of the rows is not there; the extract is held, so that none can go */
    void said(EvidenceImport by, Set<String> rowIds) {
        if (rowIds.isEmpty()) {
            return;
        }
        int said = jdbc.sql("""
                insert into evidence_said (import, row_number, state)
                select cast(:number as bigint), id, state from evidence_row
                where council = :council and extract = :extract and row_id in (:ids)
                """)
                .param("number", by.number())
                .param("council", by.council())
                .param("extract", by.extract().stem())
                .param("ids", rowIds)
                .update();
        if (said != rowIds.size()) {
            throw new IllegalStateException("%d of %d rows are there".formatted(said, rowIds.size()));
        }
    }
}
