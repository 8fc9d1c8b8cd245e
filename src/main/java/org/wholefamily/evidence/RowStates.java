package org.wholefamily.evidence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.wholefamily.evidence.EvidenceRows.Kept;

/** Writes what rows say now, and keeps what they said before. */
@Repository
class RowStates {

    /** The columns of what a row says, now and before. */
    static final String FIELDS = "forename, surname, birthday, postcode, address, number, content, spell";

    private final JdbcTemplate batches;

    RowStates(DataSource database) {
        this.batches = new JdbcTemplate(database);
    }

    void insert(EvidenceImport by, Collection<EvidenceRow> rows) {
        batches.batchUpdate(
                "insert into evidence_row (" + FIELDS + ", council, extract, row_id, import, last_import)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> with(row, by.council(), by.extract().stem(), row.rowId(), by.number(), by.number()))
                        .toList(),
                types(Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BIGINT, Types.BIGINT));
    }

    /** Those of the fields and of what follows on them; a database asks for the type of what is null. */
    private static int[] types(int... more) {
        IntStream fields = IntStream.of(
                Types.VARCHAR,
                Types.VARCHAR,
                Types.DATE,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR,
                Types.VARCHAR);
        return IntStream.concat(fields, IntStream.of(more)).toArray();
    }

    private static Object[] with(EvidenceRow row, Object... more) {
        Subject subject = row.subject();
        List<Object> values = new ArrayList<>();
        values.add(subject.forename());
        values.add(subject.surname());
        values.add(subject.birthday());
        values.add(subject.postcode());
        values.add(subject.address());
        values.add(subject.number());
        values.add(row.content());
        values.add(row.spell());
        values.addAll(List.of(more));
        return values.toArray();
    }

    /** What a person said of a link stands as long as the row is about the same person. */
    void correct(EvidenceImport by, Map<Kept, EvidenceRow> rows) {
        List<Object[]> before = rows.keySet().stream()
                .map(kept -> new Object[] {by.number(), kept.id()})
                .toList();
        batches.batchUpdate(
                "insert into evidence_row_before (row_number, import, last_import, corrected_by, " + FIELDS
                        + ") select id, import, last_import, ?, " + FIELDS + " from evidence_row where id = ?",
                before);
        batches.batchUpdate(
                "delete from evidence_link where row_number = ?",
                rows.entrySet().stream()
                        .filter(each -> !each.getKey()
                                .row()
                                .subject()
                                .equals(each.getValue().subject()))
                        .map(each -> new Object[] {each.getKey().id()})
                        .toList());
        batches.batchUpdate(
                "update evidence_row set forename = ?, surname = ?, birthday = ?, postcode = ?, address = ?,"
                        + " number = ?, content = ?, spell = ?, import = ?, last_import = ? where id = ?",
                rows.entrySet().stream()
                        .map(each -> with(
                                each.getValue(),
                                by.number(),
                                by.number(),
                                each.getKey().id()))
                        .toList(),
                types(Types.BIGINT, Types.BIGINT, Types.BIGINT));
    }

    void confirm(EvidenceImport by, List<Kept> rows) {
        batches.batchUpdate(
                "update evidence_row set last_import = ? where id = ?",
                rows.stream()
                        .filter(kept -> kept.last() != by.number())
                        .map(kept -> new Object[] {by.number(), kept.id()})
                        .toList());
    }
}
