package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Databases;
import org.wholefamily.Records;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.Audience;
import org.wholefamily.process.FormAudience;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.Told;

class RestrictionTest {

    private static final LocalDate TODAY = LocalDate.parse("2013-10-01");

    private final Records records = Records.on(database(), TODAY.toString());
    private final People people = records.get(People.class);
    private final FamilyApi api = records.get(FamilyApi.class);
    private final RestrictionApi restrictions = records.get(RestrictionApi.class);
    private final FamilyKnowledge forms = records.get(FamilyKnowledge.class);
    private final FormReads reads = records.get(FormReads.class);
    private final String family = records.get(Cases.class).open("northshire", "NS", "tf-2012", "education", TODAY);
    private final String paige = people.add(family, person("Paige", "1978-09-06", "153 Cross Lane"), TODAY);
    private final String leah = people.add(family, person("Leah", "2001-02-14", "153 cross lane"), TODAY);
    private final String kieran = people.add(family, person("Kieran", "1982-05-19", "2 Mill Street"), TODAY);

    DataSource database() {
        return Databases.records();
    }

    @BeforeEach
    void a_manager_asks() {
        records.signInAs("grace", "northshire", "managers");
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_hidden_address_is_shown_to_named_people_only_and_with_nobody_who_lives_there() {
        restrict(false, Set.of(), Set.of(paige), "grace");
        assertThat(api.family(family).people())
                .allMatch(member -> member.person().addressLine() != null);

        records.signInAs("anna", "northshire", "caseworkers");

        assertThat(api.family(family).people())
                .extracting(member ->
                        member.person().forename() + " " + member.person().addressLine())
                .containsExactly("Paige null", "Kieran 2 Mill Street", "Leah null");
        assertThat(api.family(family).people())
                .extracting(member -> member.person().postcode())
                .containsExactly(null, "NS11 9TW", null);
        assertThat(summary()).doesNotContainIgnoringCase("cross lane").contains("Paige Watson", "2 Mill Street");
    }

    @Test
    void a_restricted_member_is_absent_from_the_family_and_from_the_lists_to_choose_from() {
        restrict(false, Set.of(leah), Set.of(), "grace");

        records.signInAs("anna", "northshire", "caseworkers");

        assertThat(api.family(family).people())
                .extracting(member -> member.person().id())
                .containsExactlyInAnyOrder(paige, kieran);
        assertThat(summary()).doesNotContain("Leah");
        assertThat(Told.by(forms, "memberOptions", form("screenReferral"), records.get(FormAudience.class))
                        .toString())
                .contains("Paige")
                .doesNotContain("Leah", leah);
    }

    @Test
    void a_restricted_record_is_there_for_named_people_only() {
        records.get(Answers.class)
                .keep(new FormSubmission(
                        "f", family, "northshire", "u", "1", "screenReferral", null, Map.of(), Map.of("notes", "n")));
        restrict(true, Set.of(), Set.of(), "grace", "anna");
        records.signInAs("anna", "northshire", "caseworkers");
        assertThat(summary()).contains("Paige");
        assertThat(reads.admits(Audience.COUNCIL, form("screenReferral"))).isTrue();

        records.signInAs("bill", "northshire", "managers");

        assertThatThrownBy(() -> api.family(family)).isInstanceOf(Problem.class);
        assertThat(summary()).doesNotContain("Paige").contains("kept for named people");
        assertThat(reads.admits(Audience.COUNCIL, form("screenReferral"))).isFalse();
        assertThat(records.get(Answers.class).latest(form("screenReferral"), Set.of("notes"), false))
                .isEmpty();
    }

    @Test
    void a_restricted_concern_reaches_social_care_by_duty_but_not_who_it_is_about() {
        restrict(true, Set.of(), Set.of(), "grace");

        records.signInAs("sue", "northshire", "agency-social-care");

        assertThat(reads.admits(Audience.ON_CALL, form("respondToConcern"))).isTrue();
        assertThat(summary("respondToConcern")).doesNotContain("Paige");
        assertThat(reads.admits(Audience.ON_CALL, form("contributePart"))).isFalse();
    }

    @Test
    void only_a_named_one_lifts_a_restriction() {
        restrict(false, Set.of(), Set.of(paige), "grace");

        records.signInAs("bill", "northshire", "managers");
        assertThat(status(() -> restrict(false, Set.of(), Set.of(), "bill"))).isEqualTo(403);

        records.signInAs("grace", "northshire", "managers");
        restrict(false, Set.of(), Set.of());
        records.signInAs("bill", "northshire", "managers");
        assertThat(summary()).contains("153 Cross Lane");
    }

    @Test
    void a_restriction_is_set_by_those_who_may_and_names_who_is_of_the_family() {
        assertThat(status(() -> restrict(true, Set.of(), Set.of(), "anna"))).isEqualTo(400);
        assertThat(status(() -> restrict(false, Set.of("nobody"), Set.of(), "grace")))
                .isEqualTo(400);
        assertThat(status(() -> restrict(false, Set.of(), Set.of("nobody"), "grace")))
                .isEqualTo(400);
        assertThat(status(() -> restrict(true, Set.of(), Set.of(), "grace", "stranger")))
                .isEqualTo(400);

        records.signInAs("anna", "northshire", "caseworkers");
        assertThat(status(() -> restrict(true, Set.of(), Set.of(), "anna"))).isEqualTo(403);
        records.signInAs("south", "southtown", "managers");
        assertThat(status(() -> restrict(true, Set.of(), Set.of(), "south"))).isEqualTo(404);
        assertThat(records.count("named_reader")).isZero();
    }

    @Test
    void whoever_opens_a_form_on_a_family_that_they_may_see_is_seen_looking() {
        reads.served(form("screenReferral"));
        records.signInAs("nurse", "northshire", "agency-health");
        reads.served(form("contributePart"));

        assertThat(records.count("read_log")).isEqualTo(1);
    }

    private void restrict(boolean record, Set<String> hidden, Set<String> addresses, String... readers) {
        restrictions.set(family, new RestrictionApi.Wanted(record, hidden, addresses, Set.of(readers)));
    }

    private static int status(Runnable call) {
        try {
            call.run();
            return 204;
        } catch (Problem problem) {
            return problem.getStatusCode().value();
        }
    }

    private String summary() {
        return summary("screenReferral");
    }

    private String summary(String step) {
        return Told.by(forms, "familySummary", form(step), records.get(FormAudience.class))
                .toString();
    }

    private FormRequest form(String step) {
        return new FormRequest("f", family, "northshire", "somebody", step, null, name -> null);
    }

    private static Person person(String forename, String born, String address) {
        LocalDate birthday = LocalDate.parse(born);
        String role = birthday.getYear() > 1995 ? "child" : "parent";
        return new Person(null, role, forename, "Watson", birthday, "F", address, "NS11 9TW", null, null);
    }
}
