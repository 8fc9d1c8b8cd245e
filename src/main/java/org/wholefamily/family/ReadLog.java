package org.wholefamily.family;

import java.sql.Timestamp;
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

    public void read(String reader, String caseReference, String what) {
        jdbc.sql("insert into read_log (read_at, reader, case_reference, what) values (:at, :reader, :case, :what)")
                .param("at", Timestamp.from(clock.now()))
                .param("reader", reader)
                .param("case", caseReference)
                .param("what", what)
                .update();
    }
}
