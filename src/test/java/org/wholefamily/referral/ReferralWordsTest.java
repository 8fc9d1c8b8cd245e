package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.referral.Referral.Member;
import org.wholefamily.referral.ReferralWords.Told;

/** A family that the police refer first, the school in May and a neighbour in June. */
class ReferralWordsTest {

    private static final LocalDate MAY = LocalDate.parse("2013-05-06");
    private static final String IN_MAY = " (Ms Vale, Cross Lane Primary, Schools and education welfare, 6 May 2013)";

    private final Records records = Records.on(database(), "2013-10-01");
    private final Cases cases = records.get(Cases.class);
    private final People people = records.get(People.class);
    private final Referrals referrals = records.get(Referrals.class);
    private final ReferralWords words = records.get(ReferralWords.class);
    private final FamilyJoins joins = records.get(FamilyJoins.class);
    private final String first = refer("R1", "PC Holt", "police", member(1, "Priya", "1981-09-30", "no sleep"));

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void what_was_added_stands_beside_what_was_told_first_with_its_source_and_day() {
        join(school(), first);

        assertThat(concernsOf(first)).containsExactly("Priya: no sleep", "Arun: bruises on both arms" + IN_MAY);
    }

    @Test
    void what_was_added_to_a_referral_that_was_itself_added_is_not_lost() {
        String school = school();
        String neighbour = refer("R3", "A neighbour", "voluntary", member(1, "Priya", "1981-09-30", null));
        join(neighbour, school);

        join(school, first);

        assertThat(words.of(first)).extracting(Told::caseReference).containsExactly(first, school, neighbour);
        assertThat(concernsOf(first))
                .contains("Referred again, without words: A neighbour, Family Support Northshire, 6 May 2013");
        assertThat(words.of(school)).extracting(Told::caseReference).containsExactly(school, neighbour);
    }

    @Test
    void what_was_ticked_in_a_referral_that_was_itself_added_is_not_lost() {
        String school = school();
        String neighbour = refer("R3", "A neighbour", "voluntary", member(1, "Priya", "1981-09-30", null));
        referrals.name(
                new Referral("R3", MAY, "northshire", "tf-2012", "voluntary", "A neighbour", List.of()),
                List.of("housing"));
        join(neighbour, school);

        join(school, first);

        assertThat(records.get(KnownOfCase.class).needsNamed(first)).containsExactly("housing");
        assertThat(records.get(KnownOfCase.class).needsNamed(school)).containsExactly("housing");
    }

    private List<String> concernsOf(String reference) {
        return words.of(reference).stream()
                .flatMap(told -> told.concernsFor(reference).stream())
                .toList();
    }

    @Test
    void who_is_new_in_the_family_is_told_from_who_was_known() {
        String school = school();
        join(school, first);

        List<String> added = words.newPeople(school);

        assertThat(people.of(first)).extracting(Person::forename).containsExactly("Priya", "Arun");
        assertThat(people.of(first).stream()
                        .filter(person -> added.contains(person.id()))
                        .map(Person::forename))
                .containsExactly("Arun");
    }

    @Test
    void each_person_of_the_family_has_the_new_source() {
        join(school(), first);

        assertThat(people.of(first).stream()
                        .map(person -> people.sources(first).get(person.id()).stream()
                                .map(People.Source::referral)
                                .toList()))
                .containsExactly(List.of("R1", "R2"), List.of("R2"));
    }

    private String school() {
        return refer(
                "R2",
                "Ms Vale, Cross Lane Primary",
                "education",
                member(1, "Priya", "1981-09-30", null),
                member(2, "Arun", "2003-04-04", "bruises on both arms"));
    }

    private void join(String referred, String known) {
        joins.join(referred, known, Set.of(), MAY);
        referrals.joined(referred, known);
    }

    private static Member member(int number, String forename, String born, String concern) {
        return new Member(
                number,
                born.startsWith("19") ? "parent" : "child",
                forename,
                "Nandra",
                LocalDate.parse(born),
                null,
                null,
                null,
                null,
                null,
                null,
                concern);
    }

    private String refer(String key, String by, String agency, Member... members) {
        String reference = cases.open("northshire", "NS", "tf-2012", agency, MAY);
        Referral referral =
                new Referral(key, MAY, "northshire", "tf-2012", agency, by, new ArrayList<>(List.of(members)));
        referrals.add(referral, reference);
        for (Member member : members) {
            Person person = new Person(
                    null,
                    member.role(),
                    member.forename(),
                    member.surname(),
                    member.dateOfBirth(),
                    null,
                    null,
                    null,
                    null,
                    null);
            referrals.add(referral, member, people.add(reference, person, MAY));
        }
        return reference;
    }
}
