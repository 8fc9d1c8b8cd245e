package org.wholefamily.referral;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.family.DecidedAnswer;

/** What the tables of eligibility said of each case, the latest as the one that holds. */
@Repository
class Eligibilities {

    private final JdbcClient jdbc;

    Eligibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that it has among all of its case. */
    int add(String caseReference, Eligibility said) {
        int number = last(caseReference) + 1;
        jdbc.sql("""
                insert into eligibility
                  (case_reference, number, decided_on, decision, eligible, route, criteria_met, decided_by)
                values (:case, :number, :on, :decision, :eligible, :route, :met, :by)
                """)
                .param("case", caseReference)
                .param("number", number)
                .param("on", said.decidedOn())
                .param("decision", said.decision(), Types.VARCHAR)
                .param("eligible", said.eligible(), Types.BOOLEAN)
                .param("route", said.route(), Types.VARCHAR)
                .param("met", said.criteriaMet(), Types.INTEGER)
                .param("by", said.decidedBy(), Types.VARCHAR)
                .update();
        for (int place = 1; place <= said.reasons().size(); place++) {
            jdbc.sql("""
                    insert into eligibility_reason (case_reference, number, place, reason)
                    values (:case, :number, :place, :reason)
                    """)
                    .param("case", caseReference)
                    .param("number", number)
                    .param("place", place)
                    .param("reason", said.reasons().get(place - 1))
                    .update();
        }
        return number;
    }

    /** All that was ever said, the oldest first; without the reasons. */
    List<DecidedAnswer> all(String caseReference) {
        return jdbc.sql("select * from eligibility where case_reference = :case order by number")
                .param("case", caseReference)
                .query((row, n) -> new DecidedAnswer(
                        row.getInt("number"),
                        row.getString("decision"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("eligible", Boolean.class),
                        true))
                .list();
    }

    /** What was said last; empty before the table was asked. */
    Optional<Eligibility> latest(String caseReference) {
        return jdbc
                .sql("""
                select e.*, r.reason from eligibility e
                left join eligibility_reason r on r.case_reference = e.case_reference and r.number = e.number
                where e.case_reference = :case
                  and e.number = (select max(l.number) from eligibility l where l.case_reference = :case)
                order by r.place
                """)
                .param("case", caseReference)
                .query((row, n) -> new Eligibility(
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decision"),
                        row.getObject("eligible", Boolean.class),
                        row.getString("route"),
                        row.getObject("criteria_met", Integer.class),
                        row.getString("decided_by"),
                        Stream.ofNullable(row.getString("reason")).toList()))
                .list()
                .stream()
                .reduce(Eligibility::and);
    }

    private int last(String caseReference) {
        return jdbc.sql("select coalesce(max(number), 0) from eligibility where case_reference = :case")
                .param("case", caseReference)
                .query(Integer.class)
                .single();
    }
}
