package org.wholefamily.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions of all plans, each under an id that says nothing of the family. */
@Repository
class PlanActions {

    private final JdbcClient jdbc;

    PlanActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what was agreed to a plan, not yet started. */
    void add(Plan plan, AgreedAction agreed) {
        jdbc.sql("""
                insert into plan_action (
                    id, case_reference, version, line, need, action, agency, owner, due_on, cost, state)
                values (
                    :id, :case, :version,
                    (select count(*) from plan_action where case_reference = :case and version = :version),
                    :need, :action, :agency, :owner, :due, :cost, :state)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .param("need", agreed.need())
                .param("action", agreed.text())
                .param("agency", agreed.agency())
                .param("owner", agreed.owner())
                .param("due", agreed.dueOn())
                .param("cost", agreed.cost())
                .param("state", ActionState.AGREED.code())
                .update();
    }

    /** The actions of a plan in the order in which they were agreed. */
    List<PlanAction> of(Plan plan) {
        return jdbc.sql("select * from plan_action where case_reference = :case and version = :version order by line")
                .param("case", plan.caseReference())
                .param("version", plan.version())
                .query((row, n) -> action(row))
                .list();
    }

    Optional<PlanAction> find(String id) {
        return jdbc.sql("select * from plan_action where id = :id")
                .param("id", id)
                .query((row, n) -> action(row))
                .optional();
    }

    PlanAction get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no action " + id));
    }

    void save(PlanAction action) {
        PlanAction.Ending ending = action.ending();
        jdbc.sql("""
                update plan_action
                set due_on = :due, state = :state, ended_on = :ended, result = :result, what_happened = :happened
                where id = :id
                """)
                .param("due", action.agreed().dueOn())
                .param("state", action.state().code())
                .param("ended", ending == null ? null : ending.on())
                .param("result", ending == null ? null : ending.result())
                .param("happened", ending == null ? null : ending.whatHappened())
                .param("id", action.id())
                .update();
    }

    private static PlanAction action(ResultSet row) throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new PlanAction(
                row.getString("id"),
                row.getString("case_reference"),
                row.getInt("version"),
                agreed(row),
                ActionState.of(row.getString("state")),
                endedOn == null
                        ? null
                        : new PlanAction.Ending(endedOn, row.getString("result"), row.getString("what_happened")));
    }

    private static AgreedAction agreed(ResultSet row) throws SQLException {
        return new AgreedAction(
                row.getString("need"),
                row.getString("action"),
                row.getString("agency"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("cost"));
    }
}
