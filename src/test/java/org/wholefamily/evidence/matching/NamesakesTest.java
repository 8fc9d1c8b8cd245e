package org.wholefamily.evidence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private final Roll people = Roll.empty();
    private final Roll rows = people.beside();
    private final Weights weights;

    NamesakesTest() {
        new Borough(11, 0.5, InventedNames.few()).invent(300, people::add, (row, person) -> rows.add(row));
        weights = Matching.learn(rows, people, 1, 1);
    }

    @Test
    void two_people_with_one_name_and_birthday_and_another_address_are_asked_about_and_never_joined() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("other", "Ada", "Quill", "1984-05-17", "NS9 9ZZ", "80 Tower Road", "");
        Duplicates duplicates = Matching.duplicates(people, weights);
        int other = people.size() - 1;
        assertThat(duplicates.group(other)).containsExactly(other);
        assertThat(duplicates.asked())
                .filteredOn(match -> match.person() == other)
                .extracting(match -> people.id(match.row()))
                .containsExactly("one");
        Match asked = duplicates.asked().get(0);
        assertThat(duplicates.reasons(asked).stream().mapToDouble(Reason::bits).sum())
                .isCloseTo(asked.bits(), within(1e-9));
    }

    @Test
    void who_is_known_twice_at_one_address_is_one() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("again", "Ada", "Qill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        assertThat(Matching.duplicates(people, weights).group(people.size() - 1))
                .hasSize(2);
    }

    @Test
    void a_row_with_nothing_but_name_and_birthday_is_linked_weakly_where_nobody_else_fits() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        assertThat(said("Ada", "Quill", "1984-05-17", "NS9 9ZZ", "80 Tower Road", ""))
                .containsExactly("one WEAK");
    }

    @Test
    void a_row_with_nothing_but_name_and_birthday_is_asked_about_where_two_fit() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("other", "Ada", "Quill", "1984-05-17", "NS4 4AA", "17 Castle Street", "");
        assertThat(said("Ada", "Quill", "1984-05-17", "NS9 9ZZ", "80 Tower Road", ""))
                .containsExactlyInAnyOrder("one ASKED", "other ASKED");
        assertThat(said("Ada", "Quill", "1984-05-17", "NS4 4AA", "17 Castle Street", ""))
                .containsExactly("other LINKED");
    }

    @Test
    void a_number_that_differs_is_asked_about() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "QQ123456A");
        assertThat(said("Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "ZZ987654B"))
                .containsExactly("one ASKED");
    }

    @Test
    void a_number_that_is_shared_makes_no_link_of_two_who_have_nothing_else_in_common() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "QQ123456A");
        assertThat(said("Ben", "Okafor", "2001-11-02", "NS9 9ZZ", "80 Tower Road", "QQ123456A"))
                .noneMatch(said -> said.endsWith("LINKED"));
    }

    @Test
    void twins_are_two() {
        known("one", "Ada", "Quill", "2004-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("twin", "Bess", "Quill", "2004-05-17", "NS1 1AA", "3 Mill Lane", "");
        assertThat(said("Bess", "Quill", "2004-05-17", "NS1 1AA", "3 Mill Lane", ""))
                .containsExactly("twin LINKED");
        assertThat(Matching.duplicates(people, weights).group(people.size() - 1))
                .hasSize(1);
    }

    @Test
    void a_twin_who_is_not_known_is_not_linked() {
        known("one", "Ada", "Quill", "2004-05-17", "NS1 1AA", "3 Mill Lane", "");
        assertThat(said("Jude", "Quill", "2004-05-17", "NS1 1AA", "3 Mill Lane", ""))
                .noneMatch(said -> said.endsWith("LINKED"));
    }

    @Test
    void a_son_named_after_his_father_is_told_by_the_birthday_and_asked_about_without_it() {
        known("father", "Saul", "Quill", "1979-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("son", "Saul", "Quill", "2004-02-01", "NS1 1AA", "3 Mill Lane", "");
        assertThat(said("Saul", "Quill", "2004-02-01", "NS1 1AA", "3 Mill Lane", ""))
                .containsExactly("son LINKED");
        assertThat(said("Saul", "Quill", "", "NS1 1AA", "3 Mill Lane", ""))
                .containsExactlyInAnyOrder("father ASKED", "son ASKED");
    }

    @Test
    void what_a_sure_link_tells_helps_with_the_next_row() {
        known("one", "Ada", "Quill", "", "NS1 1AA", "3 Mill Lane", "");
        Roll two = people.beside();
        two.add(new PersonRow("here", "Ada", "Quill", "2004-02-01", "NS1 1AA", "3 Mill Lane", "A123456789012"));
        two.add(new PersonRow("moved", "Ada", "Quail", "", "NS9 9ZZ", "80 Tower Road", "A123456789012"));
        assertThat(answers(two, Known.all(people))).containsExactly("here one LINKED", "moved one LINKED");
    }

    @Test
    void where_one_of_a_family_is_known_to_live_another_may_live_too() {
        known("mother", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "QQ123456A");
        known("child", "Bess", "Quill", "2004-02-01", "NS1 1AA", "3 Mill Lane", "");
        Roll moved = people.beside();
        moved.add(new PersonRow("m", "Ada", "Quill", "1984-05-17", "NS9 9ZZ", "80 Tower Road", "QQ123456A"));
        moved.add(new PersonRow("c", "Bess", "Quill", "2004-02-01", "NS9 9ZZ", "80 Tower Road", ""));
        Known family = Known.all(people);
        family.learnFamily(people.size() - 2, people.size() - 1);
        assertThat(answers(moved, Known.all(people))).containsExactly("m mother LINKED", "c child WEAK");
        assertThat(answers(moved, family)).containsExactly("m mother LINKED", "c child LINKED");
    }

    @Test
    void rows_that_are_one_person_are_asked_about_once() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        known("other", "Ada", "Quill", "1984-05-17", "NS4 4AA", "17 Castle Street", "");
        Roll three = people.beside();
        for (int i = 0; i < 3; i++) {
            three.add(new PersonRow("row" + i, "Ada", "Quill", "1984-05-17", "NS9 9ZZ", "80 Tower Road", ""));
        }
        assertThat(Matching.link(three, Known.all(people), weights).questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.matches()).hasSize(3));
    }

    @Test
    void a_few_who_may_be_meant_are_as_good_as_all_who_are_known() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        Roll row = row("Ada", "Quil", "1984-05-19", "NS1 1AA", "3 Mill Lane", "");
        Roll few = alike(row);
        assertThat(few.size()).isLessThan(20);
        assertThat(few.id(few.size() - 1)).isEqualTo("one");
        assertThat(Matching.link(row, Known.some(few, people.size()), weights).matches())
                .extracting(Match::answer, Match::bits)
                .isEqualTo(Matching.link(row, Known.all(people), weights).matches().stream()
                        .map(match -> org.assertj.core.groups.Tuple.tuple(match.answer(), match.bits()))
                        .toList());
    }

    /** Those who have a key in common with the row. */
    private Roll alike(Roll row) {
        Set<Long> keys = LongStream.of(BlockingRule.keys(row, 0)).boxed().collect(Collectors.toSet());
        Roll alike = people.beside();
        for (int person = 0; person < people.size(); person++) {
            if (LongStream.of(BlockingRule.keys(people, person)).anyMatch(keys::contains)) {
                alike.add(people, person);
            }
        }
        return alike;
    }

    @Test
    void the_reasons_add_up() {
        known("one", "Ada", "Quill", "1984-05-17", "NS1 1AA", "3 Mill Lane", "");
        Roll row = row("Quil", "Ada", "1984-05-19", "NS1 1AA", "3 Mill Lane", "");
        Match match = Matching.link(row, Known.all(people), weights).matches().get(0);
        List<Reason> reasons = Matching.reasons(match, weights, people.size());
        assertThat(reasons.stream().mapToDouble(Reason::bits).sum()).isCloseTo(match.bits(), within(1e-9));
        assertThat(reasons.stream()
                        .collect(Collectors.groupingBy(
                                Reason::field, Collectors.mapping(Reason::words, Collectors.toList()))))
                .containsEntry("birthday", List.of("the same month, another day"))
                .containsEntry("address", List.of("the same"))
                .containsEntry("names", List.of("forename and surname exchanged"))
                .doesNotContainKey("number");
    }

    private void known(
            String id, String forename, String surname, String day, String postcode, String address, String number) {
        people.add(new PersonRow(id, forename, surname, day, postcode, address, number));
    }

    private List<String> said(
            String forename, String surname, String day, String postcode, String address, String number) {
        return Matching.link(row(forename, surname, day, postcode, address, number), Known.all(people), weights)
                .matches()
                .stream()
                .map(match -> people.id(match.person()) + " " + match.answer())
                .toList();
    }

    private List<String> answers(Roll rows, Known known) {
        return Matching.link(rows, known, weights).matches().stream()
                .map(match -> rows.id(match.row()) + " " + people.id(match.person()) + " " + match.answer())
                .toList();
    }

    private Roll row(String forename, String surname, String day, String postcode, String address, String number) {
        Roll one = people.beside();
        one.add(new PersonRow("row", forename, surname, day, postcode, address, number));
        return one;
    }
}
