package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.family.Fact;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.KnownOfCase;
import org.wholefamily.family.People;
import org.wholefamily.family.Person;
import org.wholefamily.process.FormFault;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.StartForm.Started;

class ReferralStartTest {

    private final Records records = Records.on(Databases.records(), "2013-10-01");
    private final ReferralStart start = records.get(ReferralStart.class);
    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "scheme", "tf-2012",
            "agency", "education",
            "receivedOn", "2013-10-01",
            "immediateDanger", false,
            "concernKinds", List.of("school-attendance", "work")));
    private final List<Map<String, Object>> people = new ArrayList<>(List.of(
            person("role", "parent", "forename", "Paige", "dateOfBirth", "1978-09-06"),
            person("role", "child", "forename", "Leah", "dateOfBirth", "2009-05-12", "sex", null)));

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void the_process_starts_with_codes_and_facts_and_nothing_of_the_family() {
        Started started = begin();

        assertThat(started.variables())
                .containsEntry("caseReference", started.caseReference())
                .containsEntry("council", "northshire")
                .containsEntry("scheme", "tf-2012")
                .containsEntry("referringAgency", "education")
                .containsEntry("immediateDanger", false)
                .containsEntry("childUnderFive", true)
                .containsEntry("concernKinds", List.of("school-attendance", "work"))
                .containsEntry("concernCount", 2);
        assertThat(started.variables().toString()).doesNotContain("Paige", "Leah", "Watson", "Wright", "1978");
    }

    @Test
    void what_the_referrer_ticks_is_known_of_the_case_and_agreed_with_nobody() {
        String reference = begin().caseReference();
        KnownOfCase known = FactsOf.these(records.get(ReferralNeedFacts.class));

        assertThat(known.all(reference, KnownOfCase.NEEDS_NAMED))
                .extracting(Fact::value, Fact::on, Fact::source)
                .containsExactly(
                        tuple("school-attendance", LocalDate.parse("2013-10-01"), "education"),
                        tuple("work", LocalDate.parse("2013-10-01"), "education"));
        assertThat(known.needsNamed(reference)).containsExactly("school-attendance", "work");
        assertThat(known.needs(reference)).isEmpty();
    }

    @Test
    void what_is_ticked_in_a_referral_that_is_added_to_a_case_is_known_there_too() {
        String known = begin().caseReference();
        answers.put("concernKinds", List.of("housing", "work"));
        String again = begin().caseReference();

        records.get(Referrals.class).joined(again, known);

        assertThat(FactsOf.these(records.get(ReferralNeedFacts.class)).needsNamed(known))
                .containsExactly("housing", "school-attendance", "work");
    }

    @Test
    void the_people_are_kept_with_their_place_in_the_form() {
        String reference = begin().caseReference();

        assertThat(records.get(People.class).of(reference))
                .extracting(Person::forename)
                .containsExactly("Paige", "Leah");
        assertThat(records.get(People.class).sources(reference).values())
                .extracting(sources -> sources.get(0).person())
                .containsExactlyInAnyOrder(1, 2);
    }

    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource({
        "scheme, tf-1999, scheme",
        "scheme, tf-2015, scheme",
        "receivedOn, 2012-03-31, scheme",
        "receivedOn, 2013-10-02, receivedOn",
        "agency, astrology, agency",
    })
    void a_refusal_names_the_field_of_the_form(String key, String value, String field) {
        answers.put(key, value);

        assertRefused(field);
    }

    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource({
        "dateOfBirth, 1970-01-01, people[1].dateOfBirth",
        "dateOfBirth, 2013-10-02, people[1].dateOfBirth",
        "forename, =1+1, people[1].forename",
        "upn, 123, people[1].upn"
    })
    void a_refusal_names_the_person(String key, String value, String field) {
        people.get(1).put(key, value);

        assertRefused(field);
    }

    @Test
    void all_that_is_wrong_is_refused_at_once() {
        answers.put("agency", "nobody");
        people.get(0).put("surname", "=1+1");
        people.get(1).put("dateOfBirth", "2013-10-02");

        assertThatThrownBy(this::begin)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(FormFault::path)
                                .containsExactly("agency", "people[0].surname", "people[1].dateOfBirth"));
        assertThat(records.count("family_case")).isZero();
    }

    @Test
    void a_referral_is_about_somebody() {
        people.clear();

        assertRefused("people");
    }

    @Test
    void a_reference_that_was_taken_is_not_taken_again() {
        answers.put("referral", "R-0417");
        begin();

        assertRefused("referral");
        assertThat(records.count("family_case")).isEqualTo(1);
    }

    @Test
    void without_a_reference_of_their_own_each_form_is_a_referral() {
        assertThat(begin().caseReference()).isNotEqualTo(begin().caseReference());
    }

    private void assertRefused(String field) {
        assertThatThrownBy(this::begin)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Started begin() {
        return records.get(TransactionTemplate.class)
                .execute(running -> start.begin(new FormSubmission(
                        "referral-received",
                        null,
                        "northshire",
                        "somebody",
                        null,
                        "family-intervention",
                        null,
                        answers,
                        Map.of("referredBy", "Adam Wright", "people", people))));
    }

    private static Map<String, Object> person(Object... fields) {
        Map<String, Object> person = new HashMap<>(Map.of("surname", "Watson", "sex", "F", "postcode", "NS11 9TW"));
        for (int i = 0; i < fields.length; i += 2) {
            person.put(fields[i].toString(), fields[i + 1]);
        }
        return person;
    }
}
