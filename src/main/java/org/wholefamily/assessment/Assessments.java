package org.wholefamily.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments of all cases, one a case. */
@Repository
class Assessments {

    private final JdbcClient jdbc;
    private final AssessmentParts parts;

    Assessments(JdbcClient jdbc, AssessmentParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    void add(Assessment assessment) {
        jdbc.sql("insert into assessment (case_reference, started_on) values (:case, :on)")
                .param("case", assessment.caseReference())
                .param("on", assessment.startedOn())
                .update();
        assessment.parts().forEach(parts::add);
    }

    /** What the assessment of a case found; empty before it is complete. */
    Optional<Assessment.Findings> findings(String caseReference) {
        return jdbc.sql("select * from assessment where case_reference = :case")
                .param("case", caseReference)
                .query((row, n) -> Optional.ofNullable(findings(row)))
                .optional()
                .flatMap(found -> found);
    }

    Assessment get(String caseReference) {
        List<AssessmentPart> asked = parts.of(caseReference);
        return jdbc.sql("select * from assessment where case_reference = :case")
                .param("case", caseReference)
                .query((row, n) -> new Assessment(
                        caseReference, row.getObject("started_on", LocalDate.class), findings(row), asked))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No assessment of " + caseReference + " was begun"));
    }

    /** Keeps what was found; the parts are kept one by one, because agencies answer at the same time. */
    void save(Assessment assessment) {
        Assessment.Findings found = assessment.findings();
        jdbc.sql("""
                update assessment set assessed_on = :on, visited_on = :visited, family_agrees = :agrees, shared_on = :shared
                where case_reference = :case
                """)
                .param("on", found.assessedOn())
                .param("visited", found.visitedOn())
                .param("agrees", found.familyAgrees())
                .param("shared", found.sharedOn())
                .param("case", assessment.caseReference())
                .update();
    }

    private static Assessment.Findings findings(ResultSet row) throws SQLException {
        LocalDate assessedOn = row.getObject("assessed_on", LocalDate.class);
        return assessedOn == null
                ? null
                : new Assessment.Findings(
                        assessedOn,
                        row.getObject("visited_on", LocalDate.class),
                        row.getBoolean("family_agrees"),
                        row.getObject("shared_on", LocalDate.class));
    }
}
