package org.wholefamily.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans of all families, with their goals and reviews. */
@Repository
class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan of a case that was agreed last. */
    Optional<Plan> latest(String caseReference) {
        return jdbc.sql("select * from plan where case_reference = :case order by version desc fetch first row only")
                .param("case", caseReference)
                .query((row, n) -> plan(row))
                .optional();
    }

    Plan get(String caseReference) {
        return latest(caseReference)
                .orElseThrow(() -> new IllegalStateException("No plan of " + caseReference + " was agreed"));
    }

    void add(Plan plan) {
        jdbc.sql("""
                insert into plan (case_reference, version, agreed_on, review_due_on)
                values (:case, :version, :agreed, :review)
                """)
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .param("agreed", plan.agreedOn())
                .param("review", plan.reviewDueOn())
                .update();
        for (int line = 0; line < plan.goals().size(); line++) {
            add(plan, line, plan.goals().get(line));
        }
    }

    void save(Plan plan) {
        jdbc.sql("""
                update plan set review_due_on = :review, completed_on = :completed
                where case_reference = :case and version = :version
                """)
                .param("review", plan.reviewDueOn())
                .param("completed", plan.completedOn())
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .update();
    }

    void add(Plan plan, PlanReview review) {
        jdbc.sql("""
                insert into plan_review (
                    case_reference, version, line, held_on, progress, notes, plan_complete, next_due_on)
                values (
                    :case, :version,
                    (select count(*) from plan_review where case_reference = :case and version = :version),
                    :held, :progress, :notes, :complete, :next)
                """)
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .param("held", review.heldOn())
                .param("progress", review.progress())
                .param("notes", review.notes())
                .param("complete", review.planComplete())
                .param("next", review.planComplete() ? null : review.nextDueOn())
                .update();
        for (int place = 1; place <= review.attended().size(); place++) {
            addAgency(plan, place, review.attended().get(place - 1));
        }
    }

    /** An agency that came to the review that was added last. */
    private void addAgency(Plan plan, int place, String agency) {
        jdbc.sql("""
                insert into plan_review_agency (case_reference, version, line, place, agency)
                values (
                    :case, :version,
                    (select max(line) from plan_review where case_reference = :case and version = :version),
                    :place, :agency)
                """)
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .param("place", place)
                .param("agency", agency)
                .update();
    }

    private void add(Plan plan, int line, PlanGoal goal) {
        jdbc.sql("""
                insert into plan_goal (case_reference, version, line, need, goal, family_words)
                values (:case, :version, :line, :need, :goal, :words)
                """)
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .param("line", line)
                .param("need", goal.need())
                .param("goal", goal.goal())
                .param("words", goal.familyWords())
                .update();
    }

    private Plan plan(ResultSet row) throws SQLException {
        String caseReference = row.getString("case_reference");
        int version = row.getInt("version");
        return new Plan(
                caseReference,
                version,
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("review_due_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                goals(caseReference, version));
    }

    private List<PlanGoal> goals(String caseReference, int version) {
        return jdbc.sql("""
                select need, goal, family_words from plan_goal
                where case_reference = :case and version = :version order by line
                """)
                .param("case", caseReference)
                .param("version", version)
                .query(PlanGoal.class)
                .list();
    }
}
