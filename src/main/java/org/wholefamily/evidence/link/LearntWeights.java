package org.wholefamily.evidence.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.evidence.matching.Weights;

/** What each council's own data taught of how agencies write people, by version. */
@Repository
class LearntWeights {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    LearntWeights(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From how much a version was learnt. */
    record LearntFrom(int version, int rows, int people) {

        static final LearntFrom NOTHING = new LearntFrom(0, 0, 0);

        /** Twice as much may say something else. */
        boolean isOutgrown(int rowsNow, int peopleNow) {
            return version == 0 || rowsNow >= 2 * Math.max(1, rows) || peopleNow >= 2 * Math.max(1, people);
        }
    }

    LearntFrom learntFrom(String council) {
        return jdbc.sql("""
                select version, rows_seen as rows, people_seen as people from matching_weights where council = :council
                order by version desc fetch first row only
                """)
                .param("council", council)
                .query(LearntFrom.class)
                .optional()
                .orElse(LearntFrom.NOTHING);
    }

    /** The newest version; empty before the first. */
    Optional<Weights> latest(String council) {
        return jdbc.sql("""
                select weights from matching_weights where council = :council
                order by version desc fetch first row only
                """)
                .param("council", council)
                .query(String.class)
                .optional()
                .map(LearntWeights::read);
    }

    /** One version. */
    Weights version(String council, int version) {
        return jdbc.sql("select weights from matching_weights where council = :council and version = :version")
                .param("council", council)
                .param("version", version)
                .query((row, n) -> read(row.getString("weights")))
                .single();
    }

    void keep(String council, Weights weights, int rows, int people) {
        jdbc.sql("""
                insert into matching_weights (council, version, weights, rows_seen, people_seen, learnt_at)
                values (:council, :version, :weights, :rows, :people, :now)
                """)
                .param("council", council)
                .param("version", weights.version())
                .param("weights", text(weights))
                .param("rows", rows)
                .param("people", people)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private static Weights read(String text) {
        try {
            return JSON.readValue(text, Weights.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Weights cannot be read", e);
        }
    }

    private static String text(Weights weights) {
        try {
            return JSON.writeValueAsString(weights);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Weights cannot be written", e);
        }
    }
}
