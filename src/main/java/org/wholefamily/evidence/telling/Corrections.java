package org.wholefamily.evidence.telling;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** The corrections of facts of all cases; none is ever changed. */
@Repository
class Corrections {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Corrections(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest about each fact of a case, those that have ended too. */
    Map<String, Correction> latest(String caseReference) {
        Map<String, Correction> latest = new LinkedHashMap<>();
        jdbc.sql("select * from fact_correction where case_reference = :case order by number")
                .param("case", caseReference)
                .query(row -> {
                    Correction one = new Correction(
                            row.getString("fact"),
                            row.getString("told"),
                            row.getString("said"),
                            row.getString("reason"),
                            row.getString("corrected_by"),
                            LocalDate.ofInstant(row.getTimestamp("corrected_at").toInstant(), BusinessClock.ZONE));
                    latest.put(one.fact(), one);
                });
        return latest;
    }

    void add(String caseReference, Correction one) {
        jdbc.sql("""
                insert into fact_correction
                  (case_reference, number, fact, told, said, reason, corrected_by, corrected_at)
                values (:case, (select coalesce(max(number), 0) + 1 from fact_correction where case_reference = :case),
                  :fact, :told, :said, :reason, :by, :at)
                """)
                .param("case", caseReference)
                .param("fact", one.fact())
                .param("told", one.told())
                .param("said", one.said())
                .param("reason", one.reason(), Types.VARCHAR)
                .param("by", one.by())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
