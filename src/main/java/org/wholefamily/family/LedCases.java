package org.wholefamily.family;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open cases by whoever leads them. */
@Repository
public class LedCases {

    private final JdbcClient jdbc;

    public LedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who leads families of a council. */
    public record Lead(String council, String user) {}

    /** The references of those that somebody leads, in all councils. */
    public List<String> of(String user) {
        return jdbc.sql("""
                select reference from family_case where lead_professional = :user and closed_on is null order by reference
                """).param("user", user).query(String.class).list();
    }

    /** How many somebody leads in a council. */
    public int count(String council, String user) {
        return jdbc.sql("""
                select count(*) from family_case
                where council = :council and lead_professional = :user and closed_on is null
                """)
                .param("council", council)
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /** Whoever leads one, each once for a council. */
    public List<Lead> leads() {
        return jdbc.sql("""
                select distinct council, lead_professional from family_case
                where lead_professional is not null and closed_on is null
                """)
                .query((row, number) -> new Lead(row.getString("council"), row.getString("lead_professional")))
                .list();
    }
}
