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

    void join(String caseReference, String knownCaseReference) {
        people.join(caseReference, knownCaseReference, clock.today());
    }

    /** The cases of families that look alike, each with what is alike, without a name. */
    Map<String, Set<String>> like(String caseReference) {
        CaseFile file = cases.get(caseReference);
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (Person person : people.of(caseReference)) {
            same(file, person, "p.upn = :value", person.upn(), "the same pupil number", found);
            same(file, person, "p.nino = :value", person.nino(), "the same National Insurance number", found);
            birthAndName(file, person, person.dateOfBirth(), "the same name and birthday", found);
            birthAndName(file, person, swapped(person.dateOfBirth()), "the same name, day and month swapped", found);
            home(file, person, found);
        }
        return found;
    }

    private void same(
            CaseFile file, Person person, String condition, Object value, String why, Map<String, Set<String>> found) {
        if (value != null) {
            add(file, person, condition, Map.of("value", value), why, found);
        }
    }

    private void birthAndName(
            CaseFile file, Person person, LocalDate birth, String why, Map<String, Set<String>> found) {
        if (birth != null) {
            add(
                    file,
                    person,
                    "p.date_of_birth = :born and (p.surname_key = :surname or p.forename_key = :forename)",
                    Map.of(
                            "born", Date.valueOf(birth),
                            "surname", NameKey.of(person.surname()),
                            "forename", NameKey.of(person.forename())),
                    why,
                    found);
        }
    }

    private void home(CaseFile file, Person person, Map<String, Set<String>> found) {
        if (person.postcode() != null) {
            add(
                    file,
                    person,
                    "p.address_restricted = false and p.postcode = :postcode and p.surname_key = :surname and p.forename_key = :forename",
                    Map.of(
                            "postcode", person.postcode(),
                            "surname", NameKey.of(person.surname()),
                            "forename", NameKey.of(person.forename())),
                    "the same name and postcode",
                    found);
        }
    }

    private void add(
            CaseFile file,
            Person person,
            String condition,
            Map<String, Object> values,
            String why,
            Map<String, Set<String>> found) {
        List<String> references = new ArrayList<>(jdbc.sql("""
                select distinct c.reference from person p
                join membership m on m.person_id = coalesce(p.same_as, p.id) and m.left_on is null
                join family_case c on c.family_id = m.family_id
                where p.council = :council and p.id <> :id and c.restricted = false and p.restricted = false
                  and c.family_id <> (select o.family_id from family_case o where o.reference = :case) and
                """ + condition + " order by c.reference")
                .param("council", file.council())
                .param("id", person.id())
                .param("case", file.reference())
                .params(values)
                .query(String.class)
                .list());
        references.forEach(reference -> found.computeIfAbsent(reference, unknown -> new LinkedHashSet<>())
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
