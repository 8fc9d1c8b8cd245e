package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The needs that came up in each case after the referral, until the plan has taken them up. */
@Repository
public class AddedNeeds {

    private final JdbcClient jdbc;

    public AddedNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One need and who says so.
     *
     * @param addedBy the user who told of it
     * @param takenUpOn the day on which the plan took it up; null before
     * @param unseen whether it came up while the plan ran, and nobody has seen it on the plan's form since
     */
    public record Added(
            String need, String source, LocalDate addedOn, String addedBy, LocalDate takenUpOn, boolean unseen) {}

    /** @param unseen whether the plan runs: what comes up before it stands on its form when that is first opened */
    public void add(String caseReference, String need, String source, LocalDate on, String by, boolean unseen) {
        jdbc.sql("""
                insert into added_need (case_reference, need, source, added_on, added_by, unseen)
                values (:case, :need, :source, :on, :by, :unseen)
                """)
                .param("case", caseReference)
                .param("need", need)
                .param("source", source)
                .param("on", Date.valueOf(on))
                .param("by", by)
                .param("unseen", unseen)
                .update();
    }

    /** All of a case, the first one first. */
    public List<Added> of(String caseReference) {
        return jdbc.sql("""
                select need, source, added_on, added_by, taken_up_on, unseen from added_need where case_reference = :case
                order by id
                """).param("case", caseReference).query(Added.class).list();
    }

    /** Those that no plan has taken up. */
    public List<Added> open(String caseReference) {
        return of(caseReference).stream()
                .filter(added -> added.takenUpOn() == null)
                .toList();
    }

    /** Somebody sees all needs of a case on a form. */
    public void see(String caseReference) {
        jdbc.sql("update added_need set unseen = false where case_reference = :case and unseen")
                .param("case", caseReference)
                .update();
    }

    /** The plan takes these needs up. */
    public void takeUp(String caseReference, Collection<String> needs, LocalDate on) {
        needs.forEach(need -> jdbc.sql("""
                        update added_need set taken_up_on = :on
                        where case_reference = :case and need = :need and taken_up_on is null
                        """)
                .param("on", Date.valueOf(on))
                .param("case", caseReference)
                .param("need", need)
                .update());
    }
}
