package org.wholefamily.leadprofessional;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The families for which a new lead is looked for. */
@Repository
class LeadChanges {

    private final JdbcClient jdbc;

    LeadChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked before {@link #add}, with the case held. */
    Optional<LeadChange> of(String caseReference) {
        return jdbc.sql("select * from lead_change where case_reference = :case")
                .param("case", caseReference)
                .query(LeadChange.class)
                .optional();
    }

    void add(LeadChange change) {
        jdbc.sql("""
                insert into lead_change (case_reference, former_lead, former_name, since, asked_by)
                values (:case, :lead, :name, :since, :by)
                """)
                .param("case", change.caseReference())
                .param("lead", change.formerLead())
                .param("name", change.formerName())
                .param("since", Date.valueOf(change.since()))
                .param("by", change.askedBy())
                .update();
    }

    void end(String caseReference) {
        jdbc.sql("delete from lead_change where case_reference = :case")
                .param("case", caseReference)
                .update();
    }

    List<String> open() {
        return jdbc.sql("select case_reference from lead_change order by case_reference")
                .query(String.class)
                .list();
    }
}
