package org.wholefamily.referral;

import java.sql.Date;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.NameKey;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;

/** Finds families of the same council that may be the one that was referred; a person decides. */
@Component
class FamilyMatcher {

    /** Each part goes by an index of its own; the other families of the council, their present members and who was the same. */
    private static final String CANDIDATES = """
            select distinct c.reference, p.id, p.upn, p.nino, p.date_of_birth, p.surname_key, p.forename_key,
              case when p.address_restricted = false then p.postcode end as postcode,
              case when c.reference in (select h.reference from hidden_case h) then true else false end as hidden
            from (
              select id from person where council = :council and upn in (:upns)
              union select id from person where council = :council and nino in (:ninos)
              union select id from person where council = :council and date_of_birth in (:births)
                and (surname_key in (:surnames) or forename_key in (:forenames))
              union select id from person where council = :council and postcode in (:postcodes)
                and surname_key in (:surnames) and forename_key in (:forenames)
            ) alike
            join person p on p.id = alike.id and p.restricted = false
            join membership m on m.person_id = coalesce(p.same_as, p.id) and m.left_on is null
            join family_case c on c.family_id = m.family_id
            where c.family_id <> (select o.family_id from family_case o where o.reference = :case)
            order by c.reference
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Cases cases;

    FamilyMatcher(JdbcClient jdbc, People people, Cases cases) {
        this.jdbc = jdbc;
        this.people = people;
        this.cases = cases;
    }

    /** One question for all members: each of them would ask several, and a referral may have many. */
    Alike like(String caseReference) {
        List<Person> referred = people.of(caseReference);
        List<Candidate> candidates = candidates(cases.get(caseReference), referred);
        Alike found = new Alike();
        for (Person person : referred) {
            for (Likeness likeness : Likeness.values()) {
                candidates.stream()
                        .filter(candidate -> !candidate.id().equals(person.id()) && likeness.between(person, candidate))
                        .forEach(candidate -> found.add(candidate, person.role() + ": " + likeness.words()));
            }
        }
        return found;
    }

    private List<Candidate> candidates(CaseFile file, List<Person> referred) {
        return jdbc.sql(CANDIDATES)
                .param("council", file.council())
                .param("case", file.reference())
                .param("upns", values(referred.stream().map(Person::upn)))
                .param("ninos", values(referred.stream().map(Person::nino)))
                .param(
                        "births",
                        values(referred.stream()
                                .map(Person::dateOfBirth)
                                .filter(Objects::nonNull)
                                .flatMap(born -> Stream.of(born, Likeness.swapped(born)))
                                .filter(Objects::nonNull)
                                .map(Date::valueOf)))
                .param("postcodes", values(referred.stream().map(Person::postcode)))
                .param("surnames", values(referred.stream().map(Person::surname).map(NameKey::of)))
                .param(
                        "forenames",
                        values(referred.stream().map(Person::forename).map(NameKey::of)))
                .query(Candidate.class)
                .list();
    }

    /** A list in a question is never empty; nothing equals nothing. */
    private static <T> List<T> values(Stream<T> of) {
        List<T> values = of.filter(Objects::nonNull).distinct().toList();
        return values.isEmpty() ? Collections.singletonList(null) : values;
    }
}
