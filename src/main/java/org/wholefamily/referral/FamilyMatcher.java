package org.wholefamily.referral;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.NameKey;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;

/** Finds families of the same council that may be the one that was referred; a person decides. */
@Component
class FamilyMatcher {

    private final JdbcClient jdbc;
    private final People people;
    private final Cases cases;
    private final BusinessClock clock;

    FamilyMatcher(JdbcClient jdbc, People people, Cases cases, BusinessClock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.cases = cases;
        this.clock = clock;
    }

    boolean anyLike(String caseReference) {
        return !like(caseReference).isEmpty();
    }

    /** The cases of families that are kept hidden and look alike; for their named readers only. */
    Map<String, Set<String>> hiddenLike(String caseReference) {
        return like(caseReference, "c.reference in (select reference from hidden_case)");
    }

    void join(String caseReference, String knownCaseReference) {
        people.join(caseReference, knownCaseReference, clock.today());
    }

    /** The cases of families that look alike, each with what is alike, without a name. */
    Map<String, Set<String>> like(String caseReference) {
        return like(caseReference, "c.reference not in (select reference from hidden_case)");
    }

    private Map<String, Set<String>> like(String caseReference, String which) {
        Search search = new Search(cases.get(caseReference), which, new LinkedHashMap<>());
        for (Person person : people.of(caseReference)) {
            same(search, person, "p.upn = :value", person.upn(), "the same pupil number");
            same(search, person, "p.nino = :value", person.nino(), "the same National Insurance number");
            birthAndName(search, person, person.dateOfBirth(), "the same name and birthday");
            birthAndName(search, person, swapped(person.dateOfBirth()), "the same name, day and month swapped");
            home(search, person);
        }
        return search.found();
    }

    /** A search for look-alikes of a case among some cases, and what it found. */
    private record Search(CaseFile file, String which, Map<String, Set<String>> found) {}

    private void same(Search search, Person person, String condition, Object value, String why) {
        if (value != null) {
            add(search, person, condition, Map.of("value", value), why);
        }
    }

    private void birthAndName(Search search, Person person, LocalDate birth, String why) {
        if (birth != null) {
            add(
                    search,
                    person,
                    "p.date_of_birth = :born and (p.surname_key = :surname or p.forename_key = :forename)",
                    Map.of(
                            "born", Date.valueOf(birth),
                            "surname", NameKey.of(person.surname()),
                            "forename", NameKey.of(person.forename())),
                    why);
        }
    }

    private void home(Search search, Person person) {
        if (person.postcode() != null) {
            add(
                    search,
                    person,
                    "p.address_restricted = false and p.postcode = :postcode and p.surname_key = :surname and p.forename_key = :forename",
                    Map.of(
                            "postcode", person.postcode(),
                            "surname", NameKey.of(person.surname()),
                            "forename", NameKey.of(person.forename())),
                    "the same name and postcode");
        }
    }

    private void add(Search search, Person person, String condition, Map<String, Object> values, String why) {
        List<String> references =
                new ArrayList<>(jdbc.sql("""
                select distinct c.reference from person p
                join membership m on m.person_id = coalesce(p.same_as, p.id) and m.left_on is null
                join family_case c on c.family_id = m.family_id
                where p.council = :council and p.id <> :id and p.restricted = false and %s
                  and c.family_id <> (select o.family_id from family_case o where o.reference = :case) and
                """.formatted(search.which()) + condition + " order by c.reference")
                        .param("council", search.file().council())
                        .param("id", person.id())
                        .param("case", search.file().reference())
                        .params(values)
                        .query(String.class)
                        .list());
        references.forEach(reference -> search.found()
                .computeIfAbsent(reference, unknown -> new LinkedHashSet<>())
                .add(person.role() + ": " + why));
    }

    private static LocalDate swapped(LocalDate birth) {
        try {
            return birth == null || birth.getDayOfMonth() == birth.getMonthValue()
                    ? null
                    : LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }
}
