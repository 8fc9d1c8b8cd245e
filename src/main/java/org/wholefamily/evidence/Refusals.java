package org.wholefamily.evidence;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of an import that were not taken: where, and why, and never what stood there. */
@Repository
class Refusals {

    /** More would help nobody who mends a file. */
    static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Refusals(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.batches = new JdbcTemplate(database);
    }

    /** @param line in the file; the header is line 1 */
    record Refused(long line, String column, String reason) {}

    /** @param before how many there are already */
    void keep(long number, int before, List<Refused> refused) {
        batches.batchUpdate(
                "insert into evidence_refusal (import, line, column_name, reason) values (?, ?, ?, ?)",
                refused.stream()
                        .limit(Math.max(0, MOST - before))
                        .map(each -> new Object[] {number, each.line(), each.column(), each.reason()})
                        .toList());
    }

    void forget(long number) {
        jdbc.sql("delete from evidence_refusal where import = :number")
                .param("number", number)
                .update();
    }

    List<Refused> of(long number) {
        return jdbc.sql("""
                select line, column_name as "column", reason from evidence_refusal where import = :number order by line
                """).param("number", number).query(Refused.class).list();
    }
}
