package org.wholefamily.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.family.Members.person;
import static org.wholefamily.family.Members.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholefamily.family.Members;
import org.wholefamily.family.Person;
import org.wholefamily.family.SeenMembers;

class FamilyWordsTest {

    @Test
    void a_surname_is_said_once_with_the_first_names_of_whoever_bears_it() {
        assertThat(FamilyWords.inList(List.of(named("Priya", "Nandra"), named("Arun", "Nandra"))))
                .isEqualTo("Nandra: Priya, Arun");
        assertThat(FamilyWords.inList(List.of(named("Priya", "Nandra"), named("Tom", "Vale"), named("Arun", "Nandra"))))
                .isEqualTo("Nandra: Priya, Arun; Vale: Tom");
    }

    @Test
    void whoever_has_a_single_name_is_named_by_it() {
        assertThat(FamilyWords.inList(List.of(named(null, "Suharto")))).isEqualTo("Suharto");
        assertThat(FamilyWords.inList(List.of(named(null, "Suharto"), named("Ayu", "Lestari"))))
                .isEqualTo("Suharto; Lestari: Ayu");
    }

    @Test
    void a_family_of_nine_does_not_fill_the_list() {
        List<Person> nine = Stream.of("Ann", "Bob", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida")
                .map(name -> named(name, "Rook"))
                .toList();
        assertThat(FamilyWords.inList(nine)).isEqualTo("Rook: Ann, Bob, Cy, Di and 5 more");
    }

    @Test
    void ages_are_those_of_the_business_day_and_an_unknown_one_is_said() {
        LocalDate today = LocalDate.parse("2013-10-01");
        SeenMembers family = seen(
                person("Priya", "Nandra", "1981-09-30"),
                person("Arun", "Nandra", "2003-10-02"),
                person("Bo", "Nandra", "2013-02-01"),
                person("Ola", "Nandra", null));

        assertThat(FamilyWords.inFull(family, today))
                .isEqualTo("Nandra: Priya 32, Arun 9, Bo (under 1), Ola (age not known)");
        assertThat(FamilyWords.inFull(seen(person(null, "Suharto", "1960-01-01")), today))
                .isEqualTo("Suharto 53");
        assertThat(FamilyWords.inFull(
                        seen(person(null, "Suharto", null), person("Ayu", "Lestari", "2001-05-05")), today))
                .isEqualTo("Suharto (age not known); Lestari: Ayu 12");
    }

    @Test
    void an_age_that_is_not_told_is_not_said_to_be_unknown() {
        assertThat(FamilyWords.inFull(
                        Members.named(person("Priya", "Nandra", "1981-09-30"), person("Arun", "Nandra", null)),
                        LocalDate.parse("2013-10-01")))
                .isEqualTo("Nandra: Priya, Arun");
    }

    @Test
    void a_family_of_nine_stands_in_its_header_to_the_last_child() {
        SeenMembers nine = seen(Stream.of("Ann", "Bob", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida")
                .map(name -> person(name, "Rook", "2000-01-01"))
                .toArray(Person[]::new));
        assertThat(FamilyWords.inFull(nine, LocalDate.parse("2013-10-01")))
                .isEqualTo("Rook: Ann 13, Bob 13, Cy 13, Di 13, Ed 13, Flo 13, Gus 13, Hal 13, Ida 13");
    }

    @Test
    void nobody_is_nothing() {
        assertThat(FamilyWords.inList(List.of())).isNull();
    }

    private static Person named(String forename, String surname) {
        return person(forename, surname, null);
    }
}
