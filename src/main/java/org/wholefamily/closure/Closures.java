package org.wholefamily.closure;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closures of all cases, one a case. */
@Repository
class Closures {

    private final JdbcClient jdbc;

    Closures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Closure> find(String caseReference) {
        return jdbc.sql("select * from closure where case_reference = :case")
                .param("case", caseReference)
                .query(Closure.class)
                .optional();
    }

    void add(Closure closure) {
        jdbc.sql("insert into closure (case_reference, route, proposed_on) values (:case, :route, :on)")
                .param("case", closure.caseReference())
                .param("route", closure.route())
                .param("on", closure.proposedOn())
                .update();
    }

    void update(Closure closure) {
        jdbc.sql("""
                update closure set route = :route, proposed_on = :proposed, closed_on = :closed,
                    sustain_due_on = :due, sustain_checked_on = :checked, sustained = :sustained
                where case_reference = :case
                """)
                .param("route", closure.route())
                .param("proposed", closure.proposedOn())
                .param("closed", closure.closedOn())
                .param("due", closure.sustainDueOn())
                .param("checked", closure.sustainCheckedOn())
                .param("sustained", closure.sustained())
                .param("case", closure.caseReference())
                .update();
    }
}
