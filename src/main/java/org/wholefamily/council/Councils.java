package org.wholefamily.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The councils of this installation. */
@Repository
public class Councils {

    private final JdbcClient jdbc;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Councils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A council as it was read, and the set-up of which it was read. */
    private record Kept(String setUp, Council council) {}

    /** The council under a code; empty when there is none. It is read anew when it has been set up again, on any node. */
    public Optional<Council> find(String code) {
        return jdbc.sql("select set_up from council where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(setUp -> kept(code, setUp));
    }

    private Council kept(String code, String setUp) {
        Kept before = kept.get(code);
        if (before == null || !before.setUp().equals(setUp)) {
            before = new Kept(setUp, read(code));
            kept.put(code, before);
        }
        return before.council();
    }

    private Council read(String code) {
        return jdbc.sql("select name, reference_prefix from council where code = :code")
                .param("code", code)
                .query((row, n) -> new Council(
                        code,
                        row.getString("name"),
                        row.getString("reference_prefix"),
                        agencies(code),
                        schemes(code),
                        terms(code),
                        limits(code)))
                .single();
    }

    /** The council of this name or code, however it is spelt in capitals; empty when there is none. */
    public Optional<Council> named(String typed) {
        return jdbc
                .sql("select code from council where lower(code) = lower(:typed) or lower(name) = lower(:typed)"
                        + " order by case when lower(code) = lower(:typed) then 0 else 1 end, code")
                .param("typed", typed.strip())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** The partner agencies of a council, in the order of their names. */
    public List<Council.Agency> agencies(String code) {
        return jdbc.sql("select agency as code, name from council_agency"
                        + " where council = :code and partner order by name")
                .param("code", code)
                .query(Council.Agency.class)
                .list();
    }

    private List<Council.Scheme> schemes(String code) {
        return jdbc.sql("""
                select scheme as code, allocation, runs_from as "from", runs_to as "to"
                from council_scheme where council = :code order by scheme
                """)
                .param("code", code)
                .query((row, n) -> new Council.Scheme(
                        row.getString(1),
                        row.getInt(2),
                        row.getDate(3).toLocalDate(),
                        row.getDate(4).toLocalDate()))
                .list();
    }

    private List<Council.Term> terms(String code) {
        return jdbc.sql("select term, starts_on, ends_on from council_term where council = :code order by starts_on")
                .param("code", code)
                .query((row, n) -> new Council.Term(
                        row.getString(1),
                        row.getDate(2).toLocalDate(),
                        row.getDate(3).toLocalDate()))
                .list();
    }

    private Map<String, Long> limits(String code) {
        return jdbc
                .sql("select name, amount from council_limit where council = :code")
                .param("code", code)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
