package org.wholefamily.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies say now, row by row, and what they said before. */
@Repository
class EvidenceRows {

    private static final String FIELDS = "forename, surname, birthday, postcode, address, number, content, spell";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EvidenceRows(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    /** What became of some rows; {@code twice} holds the places of those whose file says something else before. */
    record Stored(int unchanged, int corrected, List<Integer> twice) {}

    private record Kept(long id, EvidenceRow row, long last, long since) {}

    /** Stores rows of an import, of each as many states as imports brought it. */
    Stored store(EvidenceImport by, List<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return new Stored(0, 0, List.of());
        }
        Map<String, Kept> kept = kept(by, rows);
        Map<String, EvidenceRow> added = new LinkedHashMap<>();
        List<Kept> again = new ArrayList<>();
        Map<Kept, EvidenceRow> corrected = new HashMap<>();
        List<Integer> twice = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            EvidenceRow row = rows.get(place);
            Kept before = kept.get(row.rowId());
            EvidenceRow first = before == null ? added.putIfAbsent(row.rowId(), row) : corrected.get(before);
            if (first != null) {
                count(first.equals(row), place, twice);
            } else if (before != null && before.row().equals(row)) {
                again.add(before);
            } else if (before != null && before.since() == by.number()) {
                twice.add(place);
            } else if (before != null) {
                corrected.put(before, row);
            }
        }
        insert(by, added.values());
        correct(by, corrected);
        confirm(by, again);
        int unchanged = rows.size() - added.size() - corrected.size() - twice.size();
        return new Stored(unchanged, corrected.size(), twice);
    }

    private static void count(boolean same, int place, List<Integer> twice) {
        if (!same) {
            twice.add(place);
        }
    }

    private Map<String, Kept> kept(EvidenceImport by, List<EvidenceRow> rows) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("select id, row_id, import, last_import, " + FIELDS
                        + " from evidence_row where council = :council and extract = :extract and row_id in (:ids)")
                .param("council", by.council())
                .param("extract", by.extract().stem())
                .param("ids", rows.stream().map(EvidenceRow::rowId).collect(Collectors.toSet()))
                .query(row -> {
                    Kept one =
                            new Kept(row.getLong("id"), read(row), row.getLong("last_import"), row.getLong("import"));
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

    private void insert(EvidenceImport by, Collection<EvidenceRow> rows) {
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
    private void correct(EvidenceImport by, Map<Kept, EvidenceRow> rows) {
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

    private void confirm(EvidenceImport by, List<Kept> rows) {
        batches.batchUpdate(
                "update evidence_row set last_import = ? where id = ?",
                rows.stream()
                        .filter(kept -> kept.last() != by.number())
                        .map(kept -> new Object[] {by.number(), kept.id()})
                        .toList());
    }
}
