package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of each meeting with the Jobcentre's adviser, case by case. */
@Repository
class EmploymentReviews {

    private final JdbcClient jdbc;

    EmploymentReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseReference, EmploymentReview review) {
        jdbc.sql("""
                insert into employment_review (
                    case_reference, number, held_on, work_status, status_since, steps_done, support_ended)
                values (:case, :number, :on, :status, :since, :steps, :ended)
                """)
                .param("case", caseReference)
                .param("number", of(caseReference).size() + 1)
                .param("on", review.heldOn())
                .param("status", review.workStatus())
                .param("since", review.statusSince())
                .param("steps", String.join(" ", review.stepsDone()))
                .param("ended", review.supportEnded())
                .update();
    }

    /** All reviews of a case, the oldest first. */
    List<EmploymentReview> of(String caseReference) {
        return jdbc.sql("""
                select held_on, work_status, status_since, steps_done, support_ended
                from employment_review where case_reference = :case order by number
                """)
                .param("case", caseReference)
                .query((row, n) -> new EmploymentReview(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("work_status"),
                        row.getObject("status_since", LocalDate.class),
                        words(row.getString("steps_done")),
                        row.getBoolean("support_ended")))
                .list();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
