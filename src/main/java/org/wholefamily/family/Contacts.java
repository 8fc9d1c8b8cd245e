package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of what reaches the front door of a council and is about none of its open cases: nobody is in them. */
@Repository
public class Contacts {

    private static final String NONE = "none";

    private final JdbcClient jdbc;
    private final Cases cases;

    public Contacts(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** Opens a file; its reference is no number of the cases, which would tell others that there was a contact. */
    public String open(String council, String prefix, LocalDate on) {
        String family = UUID.randomUUID().toString();
        jdbc.sql("insert into family (id, council) values (:id, :council)")
                .param("id", family)
                .param("council", council)
                .update();
        String reference = prefix + "-C" + family.substring(0, 8).toUpperCase(Locale.ROOT);
        jdbc.sql("""
                insert into family_case
                  (reference, family_id, council, scheme, step, referring_agency, received_on, restricted)
                values (:reference, :family, :council, :none, 'front-door', :none, :on, false)
                """)
                .param("reference", reference)
                .param("family", family)
                .param("council", council)
                .param("none", NONE)
                .param("on", Date.valueOf(on))
                .update();
        return reference;
    }

    public void close(String reference, LocalDate on) {
        cases.close(reference, "front-door-answered", on);
    }
}
