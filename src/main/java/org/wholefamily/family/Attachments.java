package org.wholefamily.family;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The families that joined a programme of a council, whether the work with them goes on or is over. */
@Repository
public class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int under(String council, String scheme) {
        return jdbc.sql("""
                select count(*) from family_case
                where council = :council and scheme = :scheme and attached_on is not null
                """)
                .param("council", council)
                .param("scheme", scheme)
                .query(Integer.class)
                .single();
    }
}
