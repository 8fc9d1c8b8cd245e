package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Told;

class FamilyRecordsTest {

    private static final LocalDate TODAY = LocalDate.parse("2013-10-01");

    private final Records records = Records.on(database(), TODAY.toString());
    private final Cases cases = records.get(Cases.class);
    private final People people = records.get(People.class);
    private final Sharings sharings = records.get(Sharings.class);
    private final Answers answers = records.get(Answers.class);
    private final FamilyApi api = records.get(FamilyApi.class);
    private final String family = cases.open("northshire", "NS", "tf-2012", "education", TODAY);

    DataSource database() {
        return Databases.records();
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_case_has_a_reference_with_the_prefix_of_its_council() {
        assertThat(family).matches("NS-\\d{6}");
        assertThat(cases.get(family).step()).isEqualTo("referral");
    }

    @Test
    void the_day_of_attachment_stays() {
        cases.attach(family, TODAY);
        cases.attach(family, TODAY.plusDays(7));

        assertThat(cases.get(family).attachedOn()).isEqualTo(TODAY);
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        cases.close(family, "closed", TODAY);

        assertThatThrownBy(() -> cases.close(family, "not-taken-on", TODAY)).isInstanceOf(IllegalStateException.class);
        assertThat(cases.get(family).step()).isEqualTo("closed");
    }

    @Test
    void the_caseload_counts_open_cases_of_one_council() {
        cases.appointLead(family, "lead");
        String closed = cases.open("northshire", "NS", "tf-2012", "police", TODAY);
        cases.appointLead(closed, "lead");
        cases.close(closed, "closed", TODAY);

        assertThat(records.get(LedCases.class).count("northshire", "lead")).isEqualTo(1);
        assertThat(records.get(LedCases.class).count("southtown", "lead")).isZero();
    }

    @Test
    void a_family_is_shown_adults_first_and_then_by_age() {
        people.add(family, person("child", "Jack", "2010-06-30"), TODAY);
        people.add(family, person("child", "Leah", "2001-02-14"), TODAY);
        people.add(family, person("parent", "Paige", "1978-09-06"), TODAY);

        assertThat(people.of(family)).extracting(Person::forename).containsExactly("Paige", "Leah", "Jack");
        assertThat(people.of(family).get(0).ageOn(TODAY)).isEqualTo(35);
    }

    @Test
    void people_keep_their_ids_when_their_family_joins_a_known_one() {
        String known = cases.open("northshire", "NS", "tf-2012", "police", TODAY);
        people.add(known, person("parent", "Paige", "1978-09-06"), TODAY);
        String leah = people.add(family, person("child", "Leah", "2001-02-14"), TODAY);

        records.get(FamilyJoins.class).join(family, known, Set.of(), TODAY);

        assertThat(people.of(known)).extracting(Person::id).contains(leah).hasSize(2);
        assertThat(people.of(family)).isEqualTo(people.of(known));
    }

    @Test
    void withdrawn_consent_ends_only_what_rests_on_consent() {
        sharings.record(family, "health", "assessment", "consent", TODAY);
        sharings.record(family, "police", "assessment", "legal-obligation", TODAY);

        sharings.withdraw(family, "health", "assessment", TODAY);
        sharings.withdraw(family, "police", "assessment", TODAY);

        assertThat(sharings.activeAgencies(family)).containsExactly("police");
        assertThat(sharings.sharedWith(family, "assessment")).containsExactly("police");
        assertThat(sharings.sharedWith(family, "plan")).containsExactly("police");
    }

    @Test
    void an_agency_is_given_no_more_work_for_a_purpose_that_the_family_took_back() {
        sharings.record(family, "health", "assessment", "consent", TODAY);
        assertThat(sharings.allows(family, "health", "plan")).isTrue();

        sharings.withdraw(family, "health", "plan", TODAY);
        assertThat(sharings.allows(family, "health", "plan")).isFalse();
        assertThat(sharings.agenciesFor(family, "assessment")).containsExactly("health");

        sharings.record(family, "health", "plan", "consent", TODAY);
        assertThat(sharings.allows(family, "health", "plan")).isTrue();
    }

    @Test
    void without_any_basis_an_agency_is_given_no_work() {
        assertThat(sharings.allows(family, "health", "plan")).isFalse();

        sharings.record(family, "health", "plan", "consent", TODAY);
        sharings.withdraw(family, "health", "plan", TODAY);
        assertThat(sharings.allows(family, "health", "assessment")).isFalse();
    }

    @Test
    void a_caseworker_sees_the_family_and_is_seen_looking() {
        people.add(family, person("parent", "Paige", "1978-09-06"), TODAY);
        records.signIn("northshire", "caseworkers");

        assertThat(api.family(family).people()).hasSize(1);
        assertThat(records.count("read_log")).isEqualTo(1);
    }

    @Test
    void another_council_gets_the_same_answer_as_for_a_family_that_is_not_there() {
        records.signIn("southtown", "caseworkers", "managers");

        assertThat(refusal(family)).isEqualTo(refusal("NS-999999"));
        assertThat(records.count("read_log")).isZero();
    }

    @Test
    void an_agency_sees_the_family_only_while_a_basis_stands() {
        records.signIn("northshire", "agency-health");
        assertThat(refusal(family)).isNotNull();

        sharings.record(family, "health", "plan", "consent", TODAY);
        assertThat(api.family(family).reference()).isEqualTo(family);

        sharings.withdraw(family, "health", "plan", TODAY);
        assertThat(refusal(family)).isNotNull();
    }

    @Test
    void roles_without_casework_see_no_people() {
        for (String group :
                List.of("finance", "internal-audit", "process-designers", "partnership-board", "camunda-admin")) {
            records.signIn("northshire", group);
            assertThat(refusal(family)).as(group).isNotNull();
        }
    }

    @Test
    void the_answers_of_the_last_submission_are_found_together() {
        answers.keep(submission(Map.of("notes", "old", "extra", "gone")));
        answers.keep(submission(Map.of("notes", "new", "people", List.of(Map.of("name", "Leah")))));

        assertThat(answers.latest(request(null), Set.of("notes", "people"), true))
                .containsEntry("notes", "new")
                .containsEntry("people", List.of(Map.of("name", "Leah")));
    }

    @Test
    void an_agency_is_shown_its_own_answers_only() {
        sharings.record(family, "health", "assessment", "consent", TODAY);
        answers.keep(new FormSubmission(
                "f",
                family,
                "northshire",
                "u",
                "1",
                "contributePart",
                "police",
                Map.of(),
                Map.of("summary", "theirs")));
        records.signIn("northshire", "agency-health");

        assertThat(answers.latest(request("health"), Set.of("summary"), false)).isEmpty();
        records.signIn("northshire", "caseworkers");
        assertThat(answers.latest(request(null), Set.of("summary"), false)).containsEntry("summary", "theirs");
    }

    @Test
    void an_agency_is_told_of_a_member_what_its_basis_covers() {
        people.add(
                family,
                new Person(
                        null, "child", "Leah", "Watson", TODAY.minusYears(9), "F", "1 A Road", "NS1 1AA", "U1", "N1"),
                TODAY);
        sharings.record(family, "education", "outcomes", "consent", TODAY);
        sharings.record(family, "jobcentre", "plan", "consent", TODAY);
        sharings.record(family, "probation", "assessment", "legal-duty", TODAY);

        assertThat(told("caseworkers")).doesNotContainNull();
        assertThat(withheld("caseworkers")).isEmpty();
        assertThat(told("agency-education")).containsExactly("Leah", TODAY.minusYears(9), null, null, null, "U1", null);
        assertThat(withheld("agency-education")).containsExactly("sex", "addressLine", "postcode", "nino");
        assertThat(told("agency-jobcentre"))
                .containsExactly("Leah", TODAY.minusYears(9), "F", "1 A Road", "NS1 1AA", null, "N1");
        assertThat(told("agency-probation"))
                .containsExactly("Leah", TODAY.minusYears(9), "F", "1 A Road", "NS1 1AA", null, null);
        sharings.record(family, "education", "assessment", "consent", TODAY);
        assertThat(withheld("agency-education")).containsExactly("nino");
        sharings.withdraw(family, "education", "assessment", TODAY);
        assertThat(withheld("agency-education")).contains("postcode");
    }

    @Test
    void a_form_tells_an_agency_of_a_member_what_its_basis_covers() {
        people.add(family, person("parent", "Paige", "1978-09-06"), TODAY);
        sharings.record(family, "education", "outcomes", "consent", TODAY);
        sharings.record(family, "health", "plan", "consent", TODAY);
        sharings.record(family, "police", "something-else", "consent", TODAY);

        assertThat(summary("education")).isEqualTo("Paige Watson, parent, 35\nThe address is not shared with you");
        assertThat(summary("health")).isEqualTo("Paige Watson, parent, 35\n153 Cross Lane, NS11 9TW");
        assertThat(summary("police")).isEqualTo("Paige Watson, parent\nAge and address are not shared with you");
        assertThat(labels("education")).contains("label=Paige Watson, 35");
        assertThat(labels("police")).contains("label=Paige Watson").doesNotContain(", 35");
    }

    @Test
    void social_care_is_told_all_where_it_has_a_duty_and_else_what_its_basis_covers() {
        people.add(family, person("parent", "Paige", "1978-09-06"), TODAY);
        sharings.record(family, "social-care", "outcomes", "consent", TODAY);

        assertThat(summary("social-care")).endsWith("The address is not shared with you");
        assertThat(summary("social-care", "respondToConcern")).endsWith("153 Cross Lane, NS11 9TW");
    }

    private String summary(String agency) {
        return summary(agency, "contributePart");
    }

    private String summary(String agency, String step) {
        return told(agency, step, "familySummary");
    }

    private String labels(String agency) {
        return told(agency, "contributePart", "memberOptions");
    }

    private String told(String agency, String step, String key) {
        records.signIn("northshire", "agency-" + agency);
        return Told.by(
                        records.get(FamilyKnowledge.class),
                        key,
                        new FormRequest("f", family, "northshire", "u", step, agency, name -> null),
                        records.get(FormAudience.class))
                .toString();
    }

    private List<Object> told(String group) {
        records.signIn("northshire", group);
        Person told = api.family(family).people().get(0).person();
        return Arrays.asList(
                told.forename(),
                told.dateOfBirth(),
                told.sex(),
                told.addressLine(),
                told.postcode(),
                told.upn(),
                told.nino());
    }

    private List<String> withheld(String group) {
        records.signIn("northshire", group);
        return api.family(family).people().get(0).withheld();
    }

    @Test
    void a_form_says_that_an_agency_may_not_know_yet() {
        people.add(family, person("parent", "Paige", "1978-09-06"), TODAY);
        FamilyKnowledge knowledge = records.get(FamilyKnowledge.class);
        records.signIn("northshire", "agency-health");

        assertThat(Told.by(knowledge, "familySummary", request("health"), records.get(FormAudience.class))
                        .toString())
                .contains("basis for sharing")
                .doesNotContain("Paige");
        assertThat(Told.by(knowledge, "memberOptions", request("health"), records.get(FormAudience.class)))
                .isEqualTo(List.of());
        sharings.record(family, "health", "assessment", "consent", TODAY);
        assertThat(Told.by(knowledge, "familySummary", request("health"), records.get(FormAudience.class))
                        .toString())
                .isEqualTo("Paige Watson, parent, 35\n153 Cross Lane, NS11 9TW");
    }

    private Map<String, Object> refusal(String reference) {
        try {
            api.family(reference);
            return null;
        } catch (Problem problem) {
            return Map.of(
                    "status", problem.getStatusCode(),
                    "detail", problem.getBody().getDetail(),
                    "more", problem.getBody().getProperties());
        }
    }

    private FormSubmission submission(Map<String, Object> personal) {
        return new FormSubmission("f", family, "northshire", "u", "1", "screenReferral", null, Map.of(), personal);
    }

    private FormRequest request(String agency) {
        return new FormRequest("f", family, "northshire", "somebody", "screenReferral", agency, name -> null);
    }

    private static Person person(String role, String forename, String born) {
        return new Person(
                null, role, forename, "Watson", LocalDate.parse(born), "F", "153 Cross Lane", "NS11 9TW", null, null);
    }
}
