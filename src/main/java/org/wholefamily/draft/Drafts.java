package org.wholefamily.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.draft.Draft.Saved;
import org.wholefamily.process.UnsentAnswers;

/** The drafts of all tasks and starts, of each the last. */
@Repository
class Drafts implements UnsentAnswers {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final String HERE = " where task = :task and person = :person and process = :process";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Drafts(JdbcClient jdbc, BusinessClock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** A start that somebody has not sent. */
    record Start(String process, Instant savedAt) {}

    Optional<Draft> of(Place place) {
        return jdbc.sql("select answers, version, saved_at, saved_by from draft" + HERE)
                .paramSource(place)
                .query(this::draft)
                .optional();
    }

    /** The version that is kept; 0 when none is. */
    int version(Place place) {
        return jdbc.sql("select version from draft" + HERE)
                .paramSource(place)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The newest first. */
    List<Start> startsOf(String person) {
        return jdbc.sql("""
                select process, saved_at from draft where task = '' and person = :person order by saved_at desc, process
                """)
                .param("person", person)
                .query((row, number) -> new Start(
                        row.getString("process"), row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    /**
     * Keeps what goes on with a version, 0 being none; empty when another one is kept.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another first one comes at the same moment
     */
    Optional<Saved> save(Place place, Map<String, Object> answers, int before, String by) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        boolean first = before == 0;
        if (first && version(place) != 0) {
            return Optional.empty();
        }
        int written = jdbc.sql(
                        first
                                ? "insert into draft (task, person, process, answers, version, saved_at, saved_by)"
                                        + " values (:task, :person, :process, :answers, :version, :at, :by)"
                                : "update draft set answers = :answers, version = :version, saved_at = :at, saved_by = :by"
                                        + HERE + " and version = :before")
                .param("task", place.task())
                .param("person", place.person())
                .param("process", place.process())
                .param("answers", write(answers))
                .param("before", before)
                .param("version", before + 1)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
        return written == 0 ? Optional.empty() : Optional.of(new Saved(before + 1, now));
    }

    void drop(Place place) {
        jdbc.sql("delete from draft" + HERE).paramSource(place).update();
    }

    /** Holds a task until its end waits, or waits until it has ended: nothing is saved behind what ends it. */
    void hold(String task) {
        jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = :task for update")
                .param("task", task)
                .query(String.class)
                .list();
    }

    @Override
    public void taskEnded(String task) {
        hold(task);
        drop(Place.ofTask(task));
    }

    @Override
    public void started(String user, String process) {
        drop(Place.ofStart(user, process));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                read(row.getString("answers")),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A draft is not plain data", e);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept draft cannot be read", e);
        }
    }
}
