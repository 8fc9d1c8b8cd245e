package org.wholefamily.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Everybody whom a council knows, each with all records, and who of them may be the same. */
@Repository
public class KnownPeople {

    private static final String RECORDS = """
            select coalesce(p.same_as, p.id) as known, p.id, m.role, p.forename, p.surname, p.date_of_birth, p.sex,
              p.address_line, p.postcode, p.upn, p.nino
            """;

    private static final String IN_ORDER =
            " order by case when p.same_as is null then 0 else 1 end, p.date_of_birth, p.forename, p.id";

    private static final RowMapper<Person> PERSON = new SimplePropertyRowMapper<>(Person.class);

    private final JdbcClient jdbc;

    public KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present members of the family of a case. */
    public List<KnownPerson> of(String reference) {
        return known(jdbc.sql(RECORDS + """
                from family_case c
                join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.id = m.person_id or p.same_as = m.person_id
                where c.reference = :reference
                """ + IN_ORDER).param("reference", reference));
    }

    /** People of all councils who have a number, or name and birthday, in common with a member of the family of a case. */
    public List<KnownPerson> alikeEverywhere(String reference) {
        return known(jdbc.sql("""
                with mine as (
                  select p.* from family_case c
                  join membership m on m.family_id = c.family_id and m.left_on is null
                  join person p on p.id = m.person_id or p.same_as = m.person_id
                  where c.reference = :reference),
                alike as (
                  select p.id, p.same_as from mine join person p on p.upn = mine.upn
                  union
                  select p.id, p.same_as from mine join person p on p.nino = mine.nino
                  union
                  select p.id, p.same_as from mine join person p on p.date_of_birth = mine.date_of_birth
                    and p.surname_key = mine.surname_key and p.forename_key = mine.forename_key)
                """ + RECORDS.replace("m.role", "'other' as role") + """
                from person p where p.id in (select coalesce(alike.same_as, alike.id) from alike)
                  or p.same_as in (select coalesce(alike.same_as, alike.id) from alike)
                """ + IN_ORDER)
                .param("reference", reference));
    }

    private static List<KnownPerson> known(StatementSpec query) {
        Map<String, KnownPerson> people = new LinkedHashMap<>();
        query.query((row, n) -> Map.entry(row.getString("known"), PERSON.mapRow(row, n)))
                .list()
                .forEach(each -> people.computeIfAbsent(each.getKey(), id -> new KnownPerson(id, new ArrayList<>()))
                        .records()
                        .add(each.getValue()));
        return List.copyOf(people.values());
    }
}
