package org.wholefamily.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the agencies were asked and what they said, an agency at a time. */
@Repository
class AssessmentParts {

    private final JdbcClient jdbc;

    AssessmentParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AssessmentPart part) {
        jdbc.sql("""
                insert into assessment_part (case_reference, agency, state, asked_on, ended_on)
                values (:case, :agency, :state, :asked, :ended)
                """)
                .param("case", part.caseReference())
                .param("agency", part.agency())
                .param("state", part.state().code())
                .param("asked", part.askedOn())
                .param("ended", part.endedOn())
                .update();
    }

    AssessmentPart get(String caseReference, String agency) {
        return of(caseReference).stream()
                .filter(part -> part.agency().equals(agency))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The assessment of " + caseReference + " has no part of " + agency));
    }

    /** All parts of a case, by agency. */
    List<AssessmentPart> of(String caseReference) {
        return jdbc.sql("select * from assessment_part where case_reference = :case order by agency")
                .param("case", caseReference)
                .query((row, n) -> part(row))
                .list();
    }

    void save(AssessmentPart part) {
        PartAnswer answer = part.answer();
        jdbc.sql("""
                update assessment_part
                set state = :state, chased_on = :chased, ended_on = :ended, known = :known, involved_now = :involved,
                    summary = :summary, worker = :worker
                where case_reference = :case and agency = :agency
                """)
                .param("state", part.state().code())
                .param("chased", part.chasedOn())
                .param("ended", part.endedOn())
                .param("known", answer == null ? null : answer.known())
                .param("involved", answer == null ? null : answer.involvedNow())
                .param("summary", answer == null ? null : answer.summary())
                .param("worker", answer == null ? null : answer.worker())
                .param("case", part.caseReference())
                .param("agency", part.agency())
                .update();
    }

    private static AssessmentPart part(ResultSet row) throws SQLException {
        return new AssessmentPart(
                row.getString("case_reference"),
                row.getString("agency"),
                PartState.of(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("chased_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                answer(row));
    }

    private static PartAnswer answer(ResultSet row) throws SQLException {
        Boolean known = row.getObject("known", Boolean.class);
        return known == null
                ? null
                : new PartAnswer(
                        known,
                        row.getObject("involved_now", Boolean.class),
                        row.getString("summary"),
                        row.getString("worker"));
    }
}
