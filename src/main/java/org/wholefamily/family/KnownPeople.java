package org.wholefamily.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        return of(Set.of(reference)).getOrDefault(reference, List.of());
    }

    /** The same of several cases, by reference; a case without members is not among them. */
    Map<String, List<KnownPerson>> of(Collection<String> references) {
        Map<String, List<Row>> rows = references.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(RECORDS + """
                , c.reference
                from family_case c
                join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.id = m.person_id or p.same_as = m.person_id
                where c.reference in (:references)
                """ + IN_ORDER)
                        .param("references", references)
                        .query((row, n) ->
                                new Row(row.getString("reference"), row.getString("known"), PERSON.mapRow(row, n)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Row::reference));
        Map<String, List<KnownPerson>> known = new HashMap<>();
        rows.forEach((reference, people) -> known.put(reference, known(people)));
        return known;
    }

    /** @param reference of the case as whose member the record was found; null when that was not asked */
    private record Row(String reference, String known, Person person) {}

    /** People of all councils who have a number, or name and birthday, in common with a member of the family of a case. */
    public List<KnownPerson> alikeEverywhere(String reference) {
        Set<String> alike = alike(reference);
        return alike.isEmpty()
                ? List.of()
                : known(jdbc.sql(RECORDS.replace("m.role", "'other' as role")
                                + "from person p where p.id in (:alike) or p.same_as in (:alike)" + IN_ORDER)
                        .param("alike", alike)
                        .query((row, n) -> new Row(null, row.getString("known"), PERSON.mapRow(row, n)))
                        .list());
    }

    /** Asked apart from their records: within one question a database looks them up for every person that there is. */
    private Set<String> alike(String reference) {
        return jdbc.sql("""
                with member as (
                  select m.person_id from family_case c
                  join membership m on m.family_id = c.family_id and m.left_on is null where c.reference = :reference),
                mine as (
                  select p.* from member join person p on p.id = member.person_id
                  union all
                  select p.* from member join person p on p.same_as = member.person_id)
                select coalesce(p.same_as, p.id) from mine join person p on p.upn = mine.upn
                union
                select coalesce(p.same_as, p.id) from mine join person p on p.nino = mine.nino
                union
                select coalesce(p.same_as, p.id) from mine join person p on p.date_of_birth = mine.date_of_birth
                  and p.surname_key = mine.surname_key and p.forename_key = mine.forename_key
                """).param("reference", reference).query(String.class).set();
    }

    private static List<KnownPerson> known(List<Row> rows) {
        Map<String, KnownPerson> people = new LinkedHashMap<>();
        rows.forEach(row -> people.computeIfAbsent(row.known(), id -> new KnownPerson(id, new ArrayList<>()))
                .records()
                .add(row.person()));
        return List.copyOf(people.values());
    }
}
