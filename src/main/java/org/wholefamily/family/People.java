package org.wholefamily.family;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of all councils, and of which family they are members. */
@Repository
public class People {

    /** The member of a family who is the same as a person. */
    private static final String KNOWN = """
            select min(k.id) from person k join membership o on o.person_id = k.id
            where o.family_id = :to and o.left_on is null and (k.upn = person.upn or k.nino = person.nino
              or (k.surname_key = person.surname_key and k.forename_key = person.forename_key
                and k.date_of_birth = person.date_of_birth))
            """;

    private final JdbcClient jdbc;
    private final Cases cases;

    public People(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** A source of what is known about a person: the referral, and the person's number in it. */
    public record Source(String referral, int person) {}

    /** Adds a person to the family of a case and gives the person's id. */
    public String add(String reference, Person person, LocalDate on) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into person (id, council, forename, surname, date_of_birth, sex, address_line, postcode, upn, nino,
                  surname_key, forename_key, restricted)
                values (:id, :council, :forename, :surname, :born, :sex, :address, :postcode, :upn, :nino,
                  :surnameKey, :forenameKey, false)
                """)
                .param("id", id)
                .param("council", cases.get(reference).council())
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
        return id;
    }

    /** The present members of the family of a case: adults first, then by age. */
    public List<Person> of(String reference) {
        return jdbc.sql("""
                select p.id, m.role, p.forename, p.surname, p.date_of_birth, p.sex, p.address_line, p.postcode, p.upn, p.nino
                from family_case c
                join membership m on m.family_id = c.family_id and m.left_on is null
                join person p on p.id = m.person_id
                where c.reference = :reference
                order by case m.role when 'parent' then 1 when 'partner' then 2 when 'child' then 3 else 4 end,
                  p.date_of_birth, p.forename, p.id
                """).param("reference", reference).query(Person.class).list();
    }

    /** The sources of each member of the family of a case, by person id. */
    public Map<String, List<Source>> sources(String reference) {
        return jdbc
                .sql("""
                select r.person_id, r.referral, r.person
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

    /**
     * Moves all present members of the family of one case into the family of another. Who is a member there already, by
     * pupil number, National Insurance number, or name and birthday, is the person that is known.
     */
    public void join(String reference, String knownReference, LocalDate on) {
        cases.lockFamily(knownReference);
        String from = cases.familyOf(reference);
        String to = cases.familyOf(knownReference);
        if (from.equals(to)) {
            return;
        }
        recognise(from, to);
        jdbc.sql("""
                insert into membership (family_id, person_id, role, joined_on)
                select :to, m.person_id, m.role, :on from membership m join person p on p.id = m.person_id
                where m.family_id = :from and m.left_on is null and p.same_as is null
                """)
                .param("to", to)
                .param("from", from)
                .param("on", Date.valueOf(on))
                .update();
        jdbc.sql("update membership set left_on = :on where family_id = :from and left_on is null")
                .param("from", from)
                .param("on", Date.valueOf(on))
                .update();
        cases.joinFamily(reference, knownReference);
    }

    private void recognise(String from, String to) {
        jdbc.sql("""
                update person set same_as = (%s) where id in
                  (select m.person_id from membership m where m.family_id = :from and m.left_on is null)
                """.formatted(KNOWN)).param("from", from).param("to", to).update();
    }
}
