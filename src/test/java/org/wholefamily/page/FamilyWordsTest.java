package org.wholefamily.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.page.Members.person;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholefamily.family.Person;

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
    void nobody_is_nothing() {
        assertThat(FamilyWords.inList(List.of())).isNull();
    }

    private static Person named(String forename, String surname) {
        return person(forename, surname, null);
    }
}
