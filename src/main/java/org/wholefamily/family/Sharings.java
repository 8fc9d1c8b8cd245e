package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which agency a family's information may be shared, for which purpose, and on which basis. */
@Repository
public class Sharings {

    private final JdbcClient jdbc;

    public Sharings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether any basis stands on which the agency may know this family. */
    public boolean active(String reference, String agency) {
        return activeAgencies(reference).contains(agency);
    }

    /** Whether a basis stands on which the agency may know this family for one purpose. */
    public boolean active(String reference, String agency, String purpose) {
        return jdbc.sql("""
                        select count(*) from sharing
                        where case_reference = :reference and agency = :agency and purpose = :purpose
                          and withdrawn_on is null
                        """)
                        .param("reference", reference)
                        .param("agency", agency)
                        .param("purpose", purpose)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Set<String> activeAgencies(String reference) {
        return jdbc.sql("""
                select distinct agency from sharing where case_reference = :reference and withdrawn_on is null
                """).param("reference", reference).query(String.class).set();
    }

    public void record(String reference, String agency, String purpose, String basis, LocalDate on) {
        jdbc.sql("""
                insert into sharing (case_reference, agency, purpose, basis, recorded_on)
                values (:reference, :agency, :purpose, :basis, :on)
                """)
                .param("reference", reference)
                .param("agency", agency)
                .param("purpose", purpose)
                .param("basis", basis)
                .param("on", Date.valueOf(on))
                .update();
    }

    /** Ends what rests on consent; a duty or a public task stands. */
    public void withdraw(String reference, String agency, String purpose, LocalDate on) {
        jdbc.sql("""
                update sharing set withdrawn_on = :on
                where case_reference = :reference and agency = :agency and purpose = :purpose
                  and basis = 'consent' and withdrawn_on is null
                """)
                .param("on", Date.valueOf(on))
                .param("reference", reference)
                .param("agency", agency)
                .param("purpose", purpose)
                .update();
    }
}
