package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wholefamily.family.FamilyTables.DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.bench.Statements;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormRequest;

class AccessTest {

    private final FamilyTables tables = new FamilyTables();
    private final String reference = tables.open();

    @ParameterizedTest
    @ValueSource(strings = {"triage", "caseworkers", "lead-professionals", "programme-coordinators", "managers"})
    void the_councils_caseworkers_see_its_families(String group) {
        assertThat(sees(user("northshire", group))).isTrue();
    }

    @Test
    void nobody_of_another_council_sees_them() {
        assertThat(sees(user("southshire", "managers"))).isFalse();
        assertThat(sees(new User("anna", Set.of("managers"), Set.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "agency-police", "jobcentre-managers", "referrers"})
    void other_groups_see_nothing(String group) {
        assertThat(sees(user("northshire", group))).isFalse();
    }

    @Test
    void the_same_is_asked_about_a_case_that_is_not_there_as_about_a_hidden_one() {
        Restrictions asked = spy(new Restrictions(tables.jdbc));
        Access access = new Access(
                tables.cases,
                new People(tables.jdbc, tables.cases, event -> {}),
                tables.sharings,
                asked,
                tables.current);

        assertThat(access.known(user("northshire", "managers"), "NS-404404")).isEmpty();
        assertThat(access.known(user("southshire", "managers"), reference)).isEmpty();

        verify(asked).of("NS-404404");
        verify(asked).of(reference);
    }

    @Test
    void many_cases_cost_as_many_questions_as_one_and_are_answered_alike() {
        String shared = tables.open();
        String hidden = tables.open();
        tables.sharings.record(shared, "police", "assessment", "consent", DAY);
        tables.jdbc
                .sql("update family_case set restricted = true where reference = ?")
                .param(hidden)
                .update();
        when(tables.current.get()).thenReturn(Optional.of(user("northshire", "agency-police")));
        List<String> all = List.of(reference, shared, hidden, "NS-999999");

        new People(tables.jdbc, tables.cases, event -> {})
                .add(shared, Members.person("Leah", "Watson", "2001-02-14"), DAY);

        long one = Statements.sentBy(() -> shownAtOnce(List.of(shared)));
        long four = Statements.sentBy(() -> assertThat(shownAtOnce(all)).containsExactly(shared));
        long named = Statements.sentBy(() -> assertThat(namedAtOnce(all)).containsExactly("Leah Watson, 12"));
        long alone = Statements.sentBy(() -> tables.access.members(form(shared)));

        assertThat(four).isEqualTo(one).isEqualTo(named).isEqualTo(alone);
        assertThat(shown(tables.access, all)).containsExactly(shared);
        when(tables.current.get()).thenReturn(Optional.of(user("northshire", "managers")));
        assertThat(shownAtOnce(all)).containsExactly(reference, shared);
        assertThat(shownAtOnce(List.of())).isEmpty();
    }

    @Test
    void all_of_a_form_is_answered_from_one_reading() {
        tables.sharings.record(reference, "police", "assessment", "consent", DAY);
        when(tables.current.get()).thenReturn(Optional.of(user("northshire", "agency-police")));
        FormRequest form = FamilyTables.request(reference, "any", "any", "police");
        assertThat(tables.access.mayShow(form)).isTrue();
        tables.access.members(form);
        tables.sharings.withdraw(reference, "police", "assessment", DAY.plusDays(1));

        assertThat(Statements.sentBy(() -> {
                    assertThat(tables.access.mayShow(form)).isTrue();
                    tables.access.members(form);
                }))
                .isZero();

        assertThat(tables.access.mayShow(FamilyTables.request(reference, "any", "any", "police")))
                .isFalse();
    }

    private List<String> shownAtOnce(List<String> references) {
        return shown(tables.access.atOnce(references), references);
    }

    private List<String> namedAtOnce(List<String> references) {
        Access known = tables.access.atOnce(references);
        return references.stream()
                .flatMap(reference -> known.members(form(reference)).people().stream())
                .map(person -> person.nameAndAge(DAY))
                .toList();
    }

    private static FormRequest form(String reference) {
        return FamilyTables.request(reference, "any", "any", "police");
    }

    private static List<String> shown(Access access, List<String> references) {
        return references.stream()
                .filter(reference -> access.mayShow(FamilyTables.request(reference, "any", "any", null)))
                .toList();
    }

    @Test
    void nobody_but_a_named_reader_is_told_that_something_is_kept() {
        restrict();
        tables.jdbc
                .sql("insert into named_reader (subject, reader) values (?, 'anna')")
                .param(reference)
                .update();

        when(tables.current.get()).thenReturn(Optional.of(user("northshire", "managers")));
        assertThat(tables.access.kept(reference)).isPresent();
        when(tables.current.get()).thenReturn(Optional.of(new User("bill", Set.of("managers"), Set.of("northshire"))));
        assertThat(tables.access.kept(reference)).isEmpty();
    }

    @Test
    void an_agency_reads_as_the_agency_that_has_the_basis() {
        tables.sharings.record(reference, "police", "assessment", "consent", DAY);
        User both =
                new User("anna", Set.of("agency-health", "agency-police", "partnership-board"), Set.of("northshire"));

        assertThat(tables.access.reading(both, tables.cases.get(reference)).agency())
                .isEqualTo("police");
        assertThat(tables.access
                        .reading(user("northshire", "managers"), tables.cases.get(reference))
                        .agency())
                .isNull();
    }

    @Test
    void an_agency_sees_a_family_while_a_basis_stands() {
        tables.sharings.record(reference, "police", "assessment", "consent", DAY);
        assertThat(sees(user("northshire", "agency-police"))).isTrue();
        assertThat(sees(user("northshire", "agency-education"))).isFalse();
        assertThat(sees(user("southshire", "agency-police"))).isFalse();

        tables.sharings.withdraw(reference, "police", "assessment", DAY.plusDays(1));
        assertThat(sees(user("northshire", "agency-police"))).isFalse();
    }

    @Test
    void a_basis_other_than_consent_is_not_withdrawn() {
        tables.sharings.record(reference, "police", "assessment", "public-task", DAY);

        tables.sharings.withdraw(reference, "police", "assessment", DAY.plusDays(1));

        assertThat(sees(user("northshire", "agency-police"))).isTrue();
    }

    @Test
    void consent_for_one_purpose_stands_when_that_for_another_is_withdrawn() {
        tables.sharings.record(reference, "police", "assessment", "consent", DAY);
        tables.sharings.record(reference, "police", "plan", "consent", DAY);

        tables.sharings.withdraw(reference, "police", "assessment", DAY.plusDays(1));

        assertThat(sees(user("northshire", "agency-police"))).isTrue();
    }

    @Test
    void a_restricted_case_is_seen_by_named_people_only() {
        restrict();
        assertThat(sees(user("northshire", "managers"))).isFalse();

        tables.jdbc
                .sql("insert into named_reader (subject, reader) values (?, 'anna')")
                .param(reference)
                .update();

        assertThat(sees(user("northshire", "managers"))).isTrue();
        assertThat(sees(new User("bill", Set.of("managers"), Set.of("northshire"))))
                .isFalse();
        assertThat(sees(user("southshire", "managers"))).isFalse();
    }

    @Test
    void consent_does_not_open_a_restricted_case() {
        tables.sharings.record(reference, "police", "assessment", "consent", DAY);
        restrict();

        assertThat(sees(user("northshire", "agency-police"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiveFromFrontDoor", "respondToConcern", "acceptStepUp"})
    void social_care_sees_by_duty_whom_it_has_to_protect(String step) {
        assertThat(isShown(user("northshire", "agency-social-care"), step)).isTrue();
        assertThat(isShown(user("southshire", "agency-social-care"), step)).isFalse();
        assertThat(isShown(user("northshire", "agency-police"), step)).isFalse();
    }

    @Test
    void social_care_sees_no_more_than_others_in_any_other_step() {
        assertThat(isShown(user("northshire", "agency-social-care"), "contributePart"))
                .isFalse();
    }

    @Test
    void the_product_itself_is_shown_everything_and_nobody_an_unknown_case() {
        when(tables.current.get()).thenReturn(Optional.empty());
        assertThat(tables.access.mayShow(FamilyTables.request(reference, "any", "any", null)))
                .isTrue();

        when(tables.current.get()).thenReturn(Optional.of(user("northshire", "managers")));
        assertThat(tables.access.mayShow(FamilyTables.request("NS-999999", "any", "any", null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "caseworkers, consentWithdrawn, health, true",
        "managers, needAdded, -, true",
        "triage, familyMoved, -, true",
        "agency-health, consentWithdrawn, health, true",
        "agency-health, consentWithdrawn, police, false",
        "agency-health, needAdded, -, true",
        "agency-police, consentWithdrawn, police, false",
        "agency-police, needAdded, -, false",
        "finance, consentWithdrawn, health, false",
        "agency-voluntary, consentWithdrawn, voluntary, false",
        "partnership-board, consentWithdrawn, health, false",
        "agency-police, safeguardingConcernRaised, -, true",
        "managers, evidenceReceived, -, false"
    })
    void a_row_says_who_may_tell_what_about_whom(String group, String message, String agency, boolean may) {
        tables.sharings.record(reference, "health", "assessment", "consent", DAY);

        assertThat(tells("northshire", group, message, agency)).isEqualTo(may);
        assertThat(tells("southshire", group, message, agency)).isFalse();
        restrict();
        assertThat(tells("northshire", group, message, agency)).isFalse();
    }

    @Test
    void a_named_reader_tells_what_the_councils_people_tell() {
        restrict();
        tables.jdbc
                .sql("insert into named_reader (subject, reader) values (?, 'anna')")
                .param(reference)
                .update();

        assertThat(tells("northshire", "finance", "consentWithdrawn", "health")).isTrue();
    }

    private boolean tells(String council, String group, String message, String agency) {
        return tables.access.mayTell(user(council, group), tables.cases.get(reference), message, agency);
    }

    private boolean sees(User user) {
        return tables.access.maySee(user, tables.cases.get(reference));
    }

    private boolean isShown(User user, String step) {
        when(tables.current.get()).thenReturn(Optional.of(user));
        return tables.access.mayShow(FamilyTables.request(reference, "any", step, null));
    }

    private void restrict() {
        tables.jdbc.sql("update family_case set restricted = true").update();
    }

    private static User user(String council, String group) {
        return new User("anna", Set.of(group), Set.of(council));
    }
}
