package org.wholefamily.evidence;

import static org.wholefamily.evidence.RowColumns.FIELDS;
import static org.wholefamily.evidence.RowColumns.types;
import static org.wholefamily.evidence.RowColumns.with;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String INSERT = "insert into evidence_row (" + FIELDS + ", row_id, council, extract, import,"
            + " state, brought_by) select " + FIELDS.replace("birthday", "cast(birthday as date)") + ", row_id,"
            + " cast(? as varchar), cast(? as varchar), cast(? as bigint), cast(? as bigint), cast(? as bigint)"
            + " from unnest(" + String.join(", ", Collections.nCopies(10, "cast(? as varchar array)")) + ") as r ("
            + FIELDS + ", row_id)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RowStates(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    private record Former(long id, EvidenceRow row) {}

    /** All in one statement and one call: that is what takes the time of an import. */
    void insert(EvidenceImport by, Collection<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Object[]> added = rows.stream().map(row -> with(row, row.rowId())).toList();
        batches.execute(INSERT, (PreparedStatement insert) -> {
            int place = 0;
            insert.setString(++place, by.council());
            insert.setString(++place, by.extract().stem());
            for (int time = 0; time < 3; time++) {
                insert.setLong(++place, by.number());
            }
            for (int column = 0; column < added.get(0).length; column++) {
                int at = column;
                Object[] values = added.stream()
                        .map(row -> Objects.toString(row[at], null))
                        .toArray();
                insert.setArray(++place, insert.getConnection().createArrayOf("varchar", values));
            }
            return insert.executeUpdate();
        });
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
                select b.*, r.row_id from unnest(cast(:ids as bigint array)) as asked (id)
                join evidence_row_before b on b.row_number = asked.id join evidence_row r on r.id = asked.id
                """)
                .param("ids", rows.stream().map(Kept::id).toArray(Long[]::new))
                .query(row -> {
                    former.put(new Former(row.getLong("row_number"), RowColumns.read(row)), row.getLong("state"));
                });
        return former;
    }

    /** Notes that an import says what the rows say now. */
    void said(EvidenceImport by, Collection<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        batches.update(
                "insert into evidence_said (import, row_number, state) select cast(? as bigint), r.id, r.state"
                        + " from unnest(cast(? as bigint array)) as said (id) join evidence_row r on r.id = said.id",
                by.number(),
                rows.stream().map(Kept::id).toArray(Long[]::new));
    }
}
