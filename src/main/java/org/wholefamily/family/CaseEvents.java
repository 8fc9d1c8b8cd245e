package org.wholefamily.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseWorkers;

/** What happened in each case, in order; nothing is ever changed or taken away. */
@Repository
public class CaseEvents implements CaseJournal, CaseWorkers {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ObjectMapper json;

    public CaseEvents(JdbcClient jdbc, BusinessClock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(String caseReference, String actor, String kind, Map<String, Object> detail) {
        jdbc.sql("""
                insert into case_event (case_reference, happened_at, actor, kind, detail)
                values (:case, :at, :actor, :kind, :detail)
                """)
                .param("case", caseReference)
                .param("at", Timestamp.from(clock.now()))
                .param("actor", actor)
                .param("kind", kind)
                .param("detail", text(detail))
                .update();
    }

    /** The kinds of what happened, in order. */
    public List<String> kinds(String caseReference) {
        return jdbc.sql("select kind from case_event where case_reference = :case order by id")
                .param("case", caseReference)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> latest(String caseReference) {
        return jdbc.sql("""
                select actor from case_event where case_reference = :case and kind = 'task-completed' and actor is not null
                group by actor order by max(id) desc
                """).param("case", caseReference).query(String.class).list();
    }

    private String text(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The detail of a case event is not plain data", e);
        }
    }
}
