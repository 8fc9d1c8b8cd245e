package org.wholefamily.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @param said whether the import that is stored said so before
     */
    record Kept(long id, EvidenceRow row, boolean said) {}

    /** Stores rows of an import, each once. */
    Stored store(EvidenceImport by, List<EvidenceRow> rows) {
        if (rows.isEmpty()) {
            return new Stored(0, 0, List.of());
        }
        Map<String, Kept> kept = kept(by, rows);
        Map<String, EvidenceRow> said = new HashMap<>();
        kept.values().stream()
                .filter(Kept::said)
                .forEach(each -> said.put(each.row().rowId(), each.row()));
        Set<String> saidBefore = Set.copyOf(said.keySet());
        Map<String, EvidenceRow> added = new LinkedHashMap<>();
        Map<Kept, EvidenceRow> corrected = new HashMap<>();
        List<Integer> twice = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            EvidenceRow row = rows.get(place);
            Kept before = kept.get(row.rowId());
            EvidenceRow first = said.putIfAbsent(row.rowId(), row);
            if (first != null && !first.equals(row)) {
                twice.add(place);
            } else if (first == null && before == null) {
                added.put(row.rowId(), row);
            } else if (first == null && !before.row().equals(row)) {
                corrected.put(before, row);
            }
        }
        states.insert(by, added.values());
        states.correct(by, corrected);
        said.keySet().removeAll(saidBefore);
        said.keySet().removeAll(added.keySet());
        states.said(
                by,
                kept.values().stream()
                        .filter(each -> said.containsKey(each.row().rowId()))
                        .toList());
        int unchanged = rows.size() - added.size() - corrected.size() - twice.size();
        return new Stored(unchanged, corrected.size(), twice);
    }

    private Map<String, Kept> kept(EvidenceImport by, List<EvidenceRow> rows) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                select r.*, s.import is not null or r.brought_by is not distinct from :number as said
                from unnest(cast(:ids as varchar array)) as sent (row_id)
                join evidence_row r on r.row_id = sent.row_id and r.council = :council and r.extract = :extract
                left join evidence_said s on s.row_number = r.id and s.import = :number
                """)
                .param("number", by.number())
                .param("council", by.council())
                .param("extract", by.extract().stem())
                .param("ids", rows.stream().map(EvidenceRow::rowId).distinct().toArray(String[]::new))
                .query(row -> {
                    EvidenceRow says = RowColumns.read(row);
                    kept.put(says.rowId(), new Kept(row.getLong("id"), says, row.getBoolean("said")));
                });
        return kept;
    }
}
