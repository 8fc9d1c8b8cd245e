package org.wholefamily.evidence.telling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.EvidenceValue;
import org.wholefamily.family.PlainDays;

/** From which extract and import rows are. */
@Repository
class Provenance {

    private final JdbcClient jdbc;

    Provenance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import of an extract, and of how many rows it says so. */
    record Source(String extract, long number, LocalDate sentOn, int rows) {

        private String words() {
            String count = rows == 0 ? "no row in " : rows == 1 ? "1 row of " : rows + " rows of ";
            return count + extract.replace('-', ' ') + ", import " + number + " of " + PlainDays.day(sentOn);
        }
    }

    /** The rows of a value by their imports; where it stands on none, the imports that were searched. */
    String of(EvidenceValue value) {
        List<Source> sources = value.rows().isEmpty() ? searched(value.imports()) : rows(value.rows());
        return sources.stream().map(Source::words).collect(Collectors.joining("; "));
    }

    private List<Source> rows(Collection<Long> numbers) {
        return read("""
                select i.extract, i.number, i.sent_at, count(*) as of_rows from evidence_row r
                join evidence_import i on i.number = r.import where r.id in (:numbers)
                group by i.extract, i.number, i.sent_at order by i.extract, i.number
                """, numbers);
    }

    private List<Source> searched(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : read("""
                select extract, number, sent_at, 0 as of_rows from evidence_import where number in (:numbers)
                order by extract, number
                """, numbers);
    }

    private List<Source> read(String sql, Collection<Long> numbers) {
        return jdbc.sql(sql)
                .param("numbers", numbers)
                .query((row, place) -> new Source(
                        row.getString("extract"),
                        row.getLong("number"),
                        LocalDate.ofInstant(row.getTimestamp("sent_at").toInstant(), BusinessClock.ZONE),
                        row.getInt("of_rows")))
                .list();
    }
}
