package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of all councils, and of which family they are members. */
@Repository
public class People {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final ApplicationEventPublisher listeners;

    public People(JdbcClient jdbc, Cases cases, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.listeners = listeners;
    }

    /** A source of what is known about a person: the referral, and the person's number in it. */
    public record Source(String referral, int person) {}

    /** Adds a person to the family of a case and gives the person's id. */
    public String add(String reference, Person person, LocalDate on) {
        String id = UUID.randomUUID().toString();
        String council = cases.get(reference).council();
        jdbc.sql("""
                insert into person (id, council, forename, surname, date_of_birth, sex, address_line, postcode, upn, nino,
                  surname_key, forename_key, restricted)
                values (:id, :council, :forename, :surname, :born, :sex, :address, :postcode, :upn, :nino,
                  :surnameKey, :forenameKey, false)
                """)
                .param("id", id)
                .param("council", council)
                .param("forename", person.forename())
                .param("surname", person.surname())
                .param(
                        "born",
                        person.dateOfBirth() == null ? null : Date.valueOf(person.dateOfBirth()),
                        java.sql.Types.DATE)
                .param("sex", person.sex())
                .param("address", person.addressLine())
                .param("postcode", person.postcode())
                .param("upn", person.upn())
                .param("nino", person.nino())
                .param("surnameKey", NameKey.of(person.surname()))
                .param("forenameKey", NameKey.of(person.forename()))
                .update();
        jdbc.sql("insert into membership (family_id, person_id, role, joined_on) values (:family, :id, :role, :on)")
                .param("family", cases.familyOf(reference))
                .param("id", id)
                .param("role", person.role())
                .param("on", Date.valueOf(on))
                .update();
        listeners.publishEvent(new PeopleChanged(council));
        return id;
    }

    /** The present members of the family of a case: adults first, then by age. */
    public List<Person> of(String reference) {
        return of(Set.of(reference)).getOrDefault(reference, List.of());
    }

    /** The same of many cases at once; a case with nobody is left out. */
    Map<String, List<Person>> of(Collection<String> references) {
        var member = new DataClassRowMapper<>(Person.class);
        return jdbc
                .sql("""
                select c.reference, p.id, m.role, p.forename, p.surname, p.date_of_birth, p.sex, p.address_line, p.postcode,
                  p.upn, p.nino
                from family_case c
                join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.id = m.person_id
                where c.reference in (:references)
                order by case m.role when 'parent' then 1 when 'partner' then 2 when 'child' then 3 else 4 end,
                  p.date_of_birth, p.forename, p.id
                """)
                .param("references", references)
                .query((row, n) -> Map.entry(row.getString("reference"), member.mapRow(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The sources of each member of the family of a case, by person id. */
    public Map<String, List<Source>> sources(String reference) {
        return jdbc
                .sql("""
                select m.person_id, r.referral, r.person
                from family_case c
                join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.same_as = m.person_id or p.same_as is null and p.id = m.person_id
                join referral_person r on r.person_id = p.id
                where c.reference = :reference order by r.referral, r.person
                """)
                .param("reference", reference)
                .query((row, n) -> Map.entry(row.getString(1), new Source(row.getString(2), row.getInt(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
