package org.wholefamily.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        int number = of(caseReference).size() + 1;
        jdbc.sql("""
                insert into employment_review (
                    case_reference, number, held_on, work_status, status_since, support_ended)
                values (:case, :number, :on, :status, :since, :ended)
                """)
                .param("case", caseReference)
                .param("number", number)
                .param("on", review.heldOn())
                .param("status", review.workStatus())
                .param("since", review.statusSince())
                .param("ended", review.supportEnded())
                .update();
        for (int place = 1; place <= review.stepsDone().size(); place++) {
            jdbc.sql("""
                    insert into employment_step (case_reference, number, place, step)
                    values (:case, :number, :place, :step)
                    """)
                    .param("case", caseReference)
                    .param("number", number)
                    .param("place", place)
                    .param("step", review.stepsDone().get(place - 1))
                    .update();
        }
    }

    /** All reviews of a case, the oldest first. */
    List<EmploymentReview> of(String caseReference) {
        Map<Integer, List<String>> steps = steps(caseReference);
        return jdbc.sql("""
                select number, held_on, work_status, status_since, support_ended
                from employment_review where case_reference = :case order by number
                """)
                .param("case", caseReference)
                .query((row, n) -> new EmploymentReview(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("work_status"),
                        row.getObject("status_since", LocalDate.class),
                        steps.getOrDefault(row.getInt("number"), List.of()),
                        row.getBoolean("support_ended")))
                .list();
    }

    private Map<Integer, List<String>> steps(String caseReference) {
        Map<Integer, List<String>> steps = new HashMap<>();
        jdbc.sql("select number, step from employment_step where case_reference = :case order by number, place")
                .param("case", caseReference)
                .query(row -> {
                    steps.computeIfAbsent(row.getInt("number"), first -> new ArrayList<>())
                            .add(row.getString("step"));
                });
        return steps;
    }
}
