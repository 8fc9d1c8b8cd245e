package org.wholefamily.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outcomes of all cases as managers confirmed them, each with its day. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseReference, Outcome outcome) {
        int number = of(caseReference).size() + 1;
        jdbc.sql("""
                insert into outcome_decision (case_reference, number, decided_on, result, work_goes_on, confirmed_by)
                values (:case, :number, :on, :result, :goesOn, :by)
                """)
                .param("case", caseReference)
                .param("number", number)
                .param("on", outcome.decidedOn())
                .param("result", outcome.result())
                .param("goesOn", outcome.workGoesOn())
                .param("by", outcome.confirmedBy())
                .update();
        for (int place = 1; place <= outcome.reasons().size(); place++) {
            jdbc.sql("""
                    insert into outcome_reason (case_reference, number, place, reason)
                    values (:case, :number, :place, :reason)
                    """)
                    .param("case", caseReference)
                    .param("number", number)
                    .param("place", place)
                    .param("reason", outcome.reasons().get(place - 1))
                    .update();
        }
    }

    /** All outcomes of a case, the oldest first. */
    List<Outcome> of(String caseReference) {
        Map<Integer, List<String>> reasons = reasons(caseReference);
        return jdbc.sql("""
                select number, result, work_goes_on, decided_on, confirmed_by
                from outcome_decision where case_reference = :case order by number
                """)
                .param("case", caseReference)
                .query((row, n) -> new Outcome(
                        row.getString("result"),
                        reasons.getOrDefault(row.getInt("number"), List.of()),
                        row.getBoolean("work_goes_on"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("confirmed_by")))
                .list();
    }

    private Map<Integer, List<String>> reasons(String caseReference) {
        Map<Integer, List<String>> reasons = new HashMap<>();
        jdbc.sql("select number, reason from outcome_reason where case_reference = :case order by number, place")
                .param("case", caseReference)
                .query(row -> {
                    reasons.computeIfAbsent(row.getInt("number"), first -> new ArrayList<>())
                            .add(row.getString("reason"));
                });
        return reasons;
    }
}
