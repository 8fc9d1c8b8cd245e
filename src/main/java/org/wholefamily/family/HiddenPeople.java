package org.wholefamily.family;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wholefamily.process.CurrentUser.User;

/** Who of a council is kept from whom: everybody of a family of which anything is restricted, from all but its named readers. */
@Repository
public class HiddenPeople {

    private static final String KEPT = """
            from family_case c join membership m on m.family_id = c.family_id join person p on p.id = m.person_id
            where c.council = :council and c.family_id in (
              select k.family_id from family_case k where k.restricted = true
              union
              select o.family_id from membership o join person q on q.id = o.person_id
                where q.restricted = true or q.address_restricted = true)
            """;

    private static final String READER =
            " (select 1 from case_reader r where r.reference = c.reference and r.reader = :user)";

    private final JdbcClient jdbc;

    public HiddenPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those who are kept from a user, also of the records that turned out to be about them. */
    public Set<String> from(User user, String council) {
        return ids(council, user, "not exists");
    }

    /** The ids of those who are kept from others, and of whom the user is a named reader. */
    public Set<String> readBy(User user, String council) {
        return ids(council, user, "exists");
    }

    private Set<String> ids(String council, User user, String read) {
        Set<String> ids = new HashSet<>();
        jdbc.sql("select p.id, p.same_as " + KEPT + " and " + read + READER
                        + " union select o.id, o.same_as from person o"
                        + " where o.same_as in (select coalesce(p.same_as, p.id) " + KEPT + " and " + read + READER
                        + ")")
                .param("council", council)
                .param("user", user.id())
                .query(row -> {
                    ids.add(row.getString("id"));
                    if (row.getString("same_as") != null) {
                        ids.add(row.getString("same_as"));
                    }
                });
        return ids;
    }
}
