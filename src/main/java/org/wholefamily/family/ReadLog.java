package org.wholefamily.family;

import java.sql.Timestamp;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;

/** Who looked at which family, when, and by which screen or call. */
@Repository
public class ReadLog {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReadLog(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A screen that is drawn anew every few seconds is noted once a day for each case. */
    public void readToday(String reader, Collection<String> caseReferences, String what) {
        if (caseReferences.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into read_log (read_at, reader, case_reference, what)
                select cast(:at as timestamp with time zone), cast(:reader as varchar(64)), c.reference,
                  cast(:what as varchar(80))
                from family_case c
                where c.reference in (:cases) and not exists (
                  select 1 from read_log r where r.case_reference = c.reference and r.reader = :reader
                    and r.what = :what and r.read_at >= :today)
                """)
                .param("at", Timestamp.from(clock.now()))
                .param("reader", reader)
                .param("what", what)
                .param("cases", caseReferences)
                .param(
                        "today",
                        Timestamp.from(
                                clock.today().atStartOfDay(BusinessClock.ZONE).toInstant()))
                .update();
    }

    public void read(String reader, String caseReference, String what) {
        jdbc.sql("insert into read_log (read_at, reader, case_reference, what) values (:at, :reader, :case, :what)")
                .param("at", Timestamp.from(clock.now()))
                .param("reader", reader)
                .param("case", caseReference)
                .param("what", what)
                .update();
    }
}
