package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.family.FamilyTables.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.process.FormRefused;

class FamilyJoinsTest {

    private static final String ADA = "B123456789012";
    private static final String EDA = "B123456789013";

    private final FamilyTables tables = new FamilyTables();
    private final FamilyJoins joins = tables.joins;
    private final People people = new People(tables.jdbc, tables.cases, event -> {});
    private final String known = tables.open();
    private final String referred = tables.open();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ada, Pyke, 2009-06-30, -, -, SAME",
                "ADA, pýke, 2009-06-30, B1, QQ1, SAME",
                "Ada, Pyke, 2009-06-30, B2, -, ASK",
                "Ada, Pyke, 2009-06-30, B1, QQ2, ASK",
                "Ada, Pyke, -, B1, -, ASK",
                "Ada, Pyke, 2009-06-29, B1, -, ASK",
                "Ola, Pyke, 2009-06-30, B1, -, ASK",
                "Ola, Marsh, 2011-05-04, -, QQ1, ASK",
                "Ada, Pyke, -, -, -, OTHER",
                "Ada, Pyke, 2009-06-29, -, -, OTHER",
                "Eda, Pyke, 2009-06-30, B2, -, OTHER",
                "-, Pyke, 2009-06-30, -, -, OTHER",
                "-, -, 2009-06-30, -, -, OTHER"
            })
    void name_and_birthday_tell_and_a_number_only_contradicts(
            String forename, String surname, LocalDate born, String upn, String nino, SamePerson rule) {
        Person ada =
                new Person("1", "child", "Ada", "Pyke", LocalDate.parse("2009-06-30"), "F", null, null, "B1", "QQ1");
        Person other =
                new Person("2", "child", forename, surname == null ? "" : surname, born, "F", null, null, upn, nino);

        assertThat(SamePerson.of(ada, other)).isEqualTo(rule);
        assertThat(SamePerson.of(other, ada)).isEqualTo(rule);
    }

    @Test
    void a_number_that_was_typed_for_the_wrong_child_makes_no_child_disappear() {
        thePykesAreKnown();
        add(referred, "Doreen", "1980-03-01", null);
        add(referred, "Ada", "2009-06-30", ADA);
        add(referred, "Eda", "2009-06-30", EDA);
        add(referred, "Ola", "2011-05-04", EDA);

        List<Doubt> doubts = joins.doubts(referred, List.of(known)).get(known);
        assertThat(doubts).hasSize(1).first().satisfies(doubt -> {
            assertThat(doubt.one().person().forename()).isEqualTo("Ola");
            assertThat(doubt.other().person().forename()).isEqualTo("Eda");
            assertThat(doubt.why()).isEqualTo("the same pupil number, another name, another birthday");
        });
        joins.join(referred, known, Set.of("none"), DAY);

        assertThat(names(known)).containsExactly("Doreen", "Ada", "Eda", "Ola");
        assertThat(names(referred)).isEqualTo(names(known));
        assertThat(people.of(known))
                .filteredOn(person -> person.forename().equals("Ola"))
                .extracting(Person::upn)
                .containsExactly((String) null);
    }

    @Test
    void one_child_who_is_written_in_two_ways_is_one_when_a_person_says_so() {
        thePykesAreKnown();
        String edda = add(referred, "Edda", "2009-06-30", EDA);

        Doubt doubt = joins.doubts(referred, List.of(known)).get(known).get(0);
        joins.join(referred, known, Set.of(doubt.id()), DAY);

        assertThat(names(known)).containsExactly("Doreen", "Ada", "Eda");
        assertThat(sameAs(edda)).isEqualTo(doubt.other().id());
        assertThat(new KnownPeople(tables.jdbc).of(known))
                .filteredOn(person -> person.person().forename().equals("Eda"))
                .flatExtracting(KnownPerson::records)
                .extracting(Person::forename)
                .containsExactly("Eda", "Edda");
    }

    @Test
    void whoever_refers_two_of_one_name_and_birthday_has_seen_two() {
        add(known, "Baby", "2013-05-01", null);
        add(referred, "Baby", "2013-05-01", null);
        add(referred, "Baby", "2013-05-01", null);

        assertThat(joins.doubts(referred, List.of(known)).get(known)).hasSize(1);
        joins.join(referred, known, Set.of("none"), DAY);

        assertThat(names(known)).containsExactly("Baby", "Baby");
    }

    @Test
    void the_same_person_twice_in_one_referral_is_asked_and_made_one() {
        add(referred, "Ada", "2009-06-30", ADA);
        String again = add(referred, "Adda", "2009-06-30", ADA);
        String third = add(referred, "Addah", "2009-06-30", ADA);

        List<Doubt> doubts = joins.doubts(referred);
        assertThat(doubts).hasSize(3);
        joins.settle(referred, doubts.stream().map(Doubt::id).collect(Collectors.toSet()));

        assertThat(names(referred)).containsExactly("Ada");
        assertThat(sameAs(again)).isEqualTo(sameAs(third)).isNotNull();
        assertThat(joins.doubts(referred)).isEmpty();
    }

    @Test
    void nobody_is_two_others() {
        thePykesAreKnown();
        add(referred, "Adeda", "2009-06-30", ADA, "QQ1");
        tables.jdbc.sql("update person set nino = 'QQ1' where forename = 'Eda'").update();
        Set<String> both = joins.doubts(referred, List.of(known)).get(known).stream()
                .map(Doubt::id)
                .collect(Collectors.toSet());
        assertThat(both).hasSize(2);

        assertThatThrownBy(() -> joins.join(referred, known, both, DAY)).isInstanceOf(FormRefused.class);
    }

    @Test
    void a_person_who_was_recognised_before_stays_recognised_when_the_family_is_joined_again() {
        thePykesAreKnown();
        String edda = add(referred, "Edda", "2009-06-30", EDA);
        joins.join(
                referred,
                known,
                Set.of(joins.doubts(referred, List.of(known)).get(known).get(0).id()),
                DAY);
        String first = tables.open();
        add(first, "Eda", "2009-06-30", EDA);

        joins.join(known, first, Set.of(), DAY.plusDays(1));

        assertThat(names(first)).containsExactly("Doreen", "Ada", "Eda");
        assertThat(sameAs(edda)).isEqualTo(people.of(first).get(2).id());
    }

    static List<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 200)).boxed().toList();
    }

    /** People in are people accounted for, whatever is typed and whatever is answered. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_who_was_referred_is_missing_afterwards(int seed) {
        Random random = new Random(seed);
        Map<String, Person> all = new HashMap<>();
        addSome(random, known, all);
        List<String> before = people.of(known).stream().map(Person::id).toList();
        for (int again = 0; again < 3; again++) {
            String next = tables.open();
            List<String> arrived = addSome(random, next, all);
            boolean asNew = random.nextInt(4) == 0;
            List<Doubt> doubts = asNew
                    ? joins.doubts(next)
                    : joins.doubts(next, List.of(known)).get(known);
            Set<String> same = new HashSet<>(Set.of("none"));
            doubts.stream().filter(doubt -> random.nextBoolean()).forEach(doubt -> same.add(doubt.id()));
            try {
                if (asNew) {
                    joins.settle(next, same);
                } else {
                    joins.join(next, known, same, DAY);
                }
            } catch (FormRefused twoOthers) {
                same.retainAll(Set.of("none"));
                joins.join(next, known, same, DAY);
            }

            Set<String> members = people.of(next).stream().map(Person::id).collect(Collectors.toSet());
            assertThat(people.of(known)).extracting(Person::id).containsAll(before);
            Map<String, List<String>> who = arrived.stream().collect(Collectors.groupingBy(this::whoIs));
            assertThat(members).as("everybody is there, by one id or another").containsAll(who.keySet());
            who.values()
                    .forEach(one -> one.stream()
                            .skip(1)
                            .forEach(other -> assertThat(same)
                                    .as("only a person makes one of two who were referred together")
                                    .anyMatch(id -> id.contains(other) || id.contains(one.get(0)))));
            arrived.stream()
                    .filter(id -> !whoIs(id).equals(id))
                    .forEach(id -> assertThat(same.stream().anyMatch(answer -> answer.contains(id))
                                    || records(whoIs(id)).stream()
                                            .anyMatch(record ->
                                                    SamePerson.of(all.get(id), all.get(record)) == SamePerson.SAME))
                            .as("who is known is known by name and birthday, or because a person said so")
                            .isTrue());
        }
    }

    private List<String> addSome(Random random, String reference, Map<String, Person> all) {
        List<String> ids = new ArrayList<>();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            String forename = List.of("Ada", "Eda", "Ola", "Adà", "").get(random.nextInt(5));
            String born = Arrays.asList("2009-06-30", "2011-05-04", null).get(random.nextInt(3));
            String upn = Arrays.asList(ADA, EDA, null, null).get(random.nextInt(4));
            String nino = Arrays.asList("QQ1", null, null, null).get(random.nextInt(4));
            Person person = person(forename.isEmpty() ? null : forename, born, upn, nino);
            String id = people.add(reference, person, DAY);
            all.put(id, person);
            ids.add(id);
        }
        return ids;
    }

    private void thePykesAreKnown() {
        add(known, "Doreen", "1980-03-01", null);
        add(known, "Ada", "2009-06-30", ADA);
        add(known, "Eda", "2009-06-30", EDA);
    }

    private String add(String reference, String forename, String born, String upn) {
        return add(reference, forename, born, upn, null);
    }

    private String add(String reference, String forename, String born, String upn, String nino) {
        return people.add(reference, person(forename, born, upn, nino), DAY);
    }

    private static Person person(String forename, String born, String upn, String nino) {
        String role = "Doreen".equals(forename) ? "parent" : "child";
        LocalDate birth = born == null ? null : LocalDate.parse(born);
        return new Person(null, role, forename, "Pyke", birth, "F", null, null, upn, nino);
    }

    private List<String> names(String reference) {
        return people.of(reference).stream().map(Person::forename).toList();
    }

    private String whoIs(String id) {
        String same = sameAs(id);
        return same == null ? id : same;
    }

    private String sameAs(String id) {
        return tables.jdbc
                .sql("select same_as from person where id = :id")
                .param("id", id)
                .query(String.class)
                .list()
                .get(0);
    }

    private List<String> records(String id) {
        return tables.jdbc
                .sql("select id from person where id = :id or same_as = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
