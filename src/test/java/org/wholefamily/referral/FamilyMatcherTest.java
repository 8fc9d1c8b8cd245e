package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.bench.Statements;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class FamilyMatcherTest {

    private static final LocalDate TODAY = LocalDate.parse("2013-10-01");

    private final Records records = Records.on(database(), TODAY.toString());
    private final Cases cases = records.get(Cases.class);
    private final People people = records.get(People.class);
    private final FamilyMatcher matcher = records.get(FamilyMatcher.class);
    private final String known = cases.open("northshire", "NS", "tf-2012", "police", TODAY);
    private final String referred = cases.open("northshire", "NS", "tf-2012", "education", TODAY);

    DataSource database() {
        return Statements.counted(Databases.records());
    }

    @AfterEach
    void close() {
        records.close();
    }

    @ParameterizedTest(name = "{7}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Zoe    | Smith    | 1999-01-01 | AB1 2CD  | A123456789012 | -         | true  | the same pupil number
        Zoe    | Smith    | 1999-01-01 | AB1 2CD  | -             | QQ123456C | true  | the same National Insurance number
        Lea    | O'Brien  | 2001-05-12 | AB1 2CD  | -             | -         | true  | the same surname and birthday
        Leah   | Smith    | 2001-05-12 | AB1 2CD  | -             | -         | true  | the same first name and birthday
        Leah   | OBRIEN   | 2001-12-05 | AB1 2CD  | -             | -         | true  | day and month swapped
        Leah   | o-brien  | -          | NS11 9TW | -             | -         | true  | the same name and postcode
        Leah   | O'Brien  | -          | AB1 2CD  | -             | -         | false | the same name and nothing else
        Leah   | O'Brien  | 2001-05-13 | AB1 2CD  | -             | -         | false | another birthday
        Zoe    | Smith    | 2001-05-12 | NS11 9TW | -             | -         | false | the same birthday and home of another name
        """)
    void a_family_may_be_known_by_one_of_its_people(
            String forename,
            String surname,
            LocalDate born,
            String postcode,
            String upn,
            String nino,
            boolean alike,
            String because) {
        people.add(known, person("Leah", "O'Brien", "2001-05-12", "NS11 9TW", "A123456789012", "QQ123456C"), TODAY);
        people.add(
                referred, person(forename, surname, born == null ? null : born.toString(), postcode, upn, nino), TODAY);

        assertThat(!matcher.like(referred).known().isEmpty()).as(because).isEqualTo(alike);
        assertThat(matcher.like(referred).known().keySet())
                .as(because)
                .isEqualTo(alike ? java.util.Set.of(known) : java.util.Set.of());
    }

    @Test
    void a_name_is_the_same_however_it_is_written() {
        people.add(known, person("Michał", "Pawłowski", "2001-05-12", null, null, null), TODAY);
        people.add(referred, person("Michal", "Pawlowski", "2001-05-12", null, null, null), TODAY);

        records.get(FamilyJoins.class).join(referred, known, Set.of(), TODAY);

        assertThat(people.of(known)).extracting(Person::name).containsExactly("Michał Pawłowski");
    }

    @Test
    void a_first_name_that_nobody_has_is_no_likeness() {
        people.add(known, person(null, "Suharto", "2001-05-12", "NS11 9TW", null, null), TODAY);
        people.add(referred, person(null, "Sukarno", "2001-05-12", "NS11 9TW", null, null), TODAY);
        assertThat(matcher.like(referred).known()).isEmpty();

        people.add(referred, person(null, "Suharto", "2001-05-12", null, null, null), TODAY);
        assertThat(matcher.like(referred).known().get(known)).containsExactly("child: the same name and birthday");
    }

    @Test
    void a_hidden_address_gives_no_family_away() {
        people.add(known, person("Leah", "O'Brien", null, "NS11 9TW", null, null), TODAY);
        people.add(referred, person("Leah", "O'Brien", null, "NS11 9TW", null, null), TODAY);
        assertThat(matcher.like(referred).known()).isNotEmpty();

        records.get(JdbcClient.class)
                .sql("update person set address_restricted = true")
                .update();

        assertThat(matcher.like(referred).known()).isEmpty();
    }

    @Test
    void a_family_of_another_council_is_never_alike() {
        String elsewhere = cases.open("southtown", "ST", "tf-2012", "police", TODAY);
        people.add(elsewhere, leah(), TODAY);
        people.add(referred, leah(), TODAY);

        assertThat(matcher.like(referred).known()).isEmpty();
    }

    @Test
    void what_is_alike_is_said_without_names() {
        people.add(known, leah(), TODAY);
        people.add(referred, leah(), TODAY);
        ReferralSources sources = records.get(ReferralSources.class);
        records.signIn("northshire", "triage");

        assertThat(Told.by(sources, "matchSummary", request(), records.get(FormAudience.class))
                        .toString())
                .contains(known, "child", "the same name and birthday")
                .doesNotContain("Leah", "O'Brien");
        assertThat(Told.by(sources, "matchOptions", request(), records.get(FormAudience.class)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(option -> option.get("value"))
                .containsExactlyInAnyOrder("none", known);
    }

    @Test
    void many_people_and_many_hidden_families_that_look_alike_cost_no_more_questions_than_one() {
        ReferralSources sources = records.get(ReferralSources.class);
        records.signInAs("grace", "northshire", "managers");
        people.add(referred, leah(), TODAY);
        hide(known(leah()), "grace");
        long few =
                Statements.sentBy(() -> Told.by(sources, "matchSummary", request(), records.get(FormAudience.class)));

        for (int i = 0; i < 49; i++) {
            Person one = person(
                    "Ann" + "x".repeat(i), "Of" + "y".repeat(i), "1980-05-04", "NS" + i + " 1AA", "U" + i, "N" + i);
            people.add(referred, one, TODAY);
            hide(known(one), i % 2 == 0 ? "grace" : "bill");
        }
        long many = Statements.sentBy(() -> assertThat(
                        Told.by(sources, "matchSummary", request(), records.get(FormAudience.class))
                                .toString()
                                .lines())
                .hasSize(26));

        assertThat(many).isEqualTo(few).isLessThan(12);
    }

    @Test
    void what_several_values_of_a_form_rest_on_is_asked_once() {
        people.add(known, leah(), TODAY);
        people.add(referred, leah(), TODAY);
        ReferralSources sources = records.get(ReferralSources.class);
        SamePeople same = records.get(SamePeople.class);
        FormRequest opened = request();
        sources.alike(opened);

        assertThat(Statements.sentBy(() -> sources.alike(opened))).isZero();
        assertThat(Statements.sentBy(() -> sources.alike(request()))).isPositive();
        same.shown().get(0).value().apply(opened);
        assertThat(Statements.sentBy(() -> same.shown().get(1).value().apply(opened)))
                .isZero();
    }

    private String known(Person person) {
        String reference = cases.open("northshire", "NS", "tf-2012", "police", TODAY);
        people.add(reference, person, TODAY);
        return reference;
    }

    private void hide(String reference, String reader) {
        JdbcClient jdbc = records.get(JdbcClient.class);
        jdbc.sql("update family_case set restricted = true where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("insert into named_reader (subject, reader) values (?, ?)")
                .params(reference, reader)
                .update();
    }

    @Test
    void who_may_be_one_person_is_asked_pair_by_pair() {
        people.add(known, leah(), TODAY);
        String lee = people.add(referred, person("Lee", "O'Brien", "2002-05-12", null, "A123456789012", null), TODAY);
        people.add(referred, person("Leah", "O'Brien", "2001-05-12", null, null, null), TODAY);
        SamePeople same = records.get(SamePeople.class);
        records.signIn("northshire", "triage");

        assertThat(Told.by(same, "samePeopleNote", request(), records.get(FormAudience.class))
                        .toString())
                .contains("each pair");
        assertThat(Told.by(same, "samePeopleOptions", request(), records.get(FormAudience.class)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(option -> option.get("label"))
                .containsExactly(
                        "Lee O'Brien, born 12 May 2002 and Leah O'Brien, born 12 May 2001 of " + known
                                + ": the same pupil number, another name, another birthday",
                        "None of these is one person");

        records.get(FamilyJoins.class).join(referred, known, Set.of("none"), TODAY);
        assertThat(people.of(known)).extracting(Person::id).contains(lee).hasSize(2);
        assertThat(Told.by(same, "samePeopleOptions", request(), records.get(FormAudience.class)))
                .isNull();
    }

    @Test
    void a_family_that_joins_a_known_one_has_nobody_twice_and_all_sources() {
        String leah = people.add(known, leah(), TODAY);
        people.add(known, person("Paige", "O'Brien", "1978-09-06", "NS11 9TW", null, null), TODAY);
        people.add(referred, leah(), TODAY);
        String jack = people.add(referred, person("Jack", "O'Brien", "2010-06-30", "NS11 9TW", null, null), TODAY);

        records.get(FamilyJoins.class).join(referred, known, Set.of(), TODAY);

        assertThat(people.of(known)).extracting(Person::id).contains(leah, jack).hasSize(3);
        assertThat(people.of(referred)).isEqualTo(people.of(known));
        assertThat(matcher.like(referred).known()).isEmpty();
    }

    @Test
    void a_case_that_joins_its_own_family_changes_nothing() {
        people.add(known, leah(), TODAY);
        records.get(FamilyJoins.class).join(referred, known, Set.of(), TODAY);

        records.get(FamilyJoins.class).join(referred, known, Set.of(), TODAY);

        assertThat(people.of(known)).hasSize(1);
    }

    private FormRequest request() {
        return new FormRequest("referral-match", referred, "northshire", "u", "confirmMatch", null, name -> null);
    }

    private static Person leah() {
        return person("Leah", "O'Brien", "2001-05-12", "NS11 9TW", "A123456789012", null);
    }

    private static Person person(
            String forename, String surname, String born, String postcode, String upn, String nino) {
        return new Person(
                null,
                "child",
                forename,
                surname,
                born == null ? null : LocalDate.parse(born),
                "F",
                "153 Cross Lane",
                postcode,
                upn,
                nino);
    }
}
