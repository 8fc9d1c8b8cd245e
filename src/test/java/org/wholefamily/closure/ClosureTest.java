package org.wholefamily.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Northshire;
import org.wholefamily.Tables;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.Cases;
import org.wholefamily.family.FactsOf;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.Deadline;
import org.wholefamily.process.Deadlines;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class ClosureTest {

    private static final String CASE = "NS-000012";

    private final BusinessClock clock = Clocks.at("2014-08-01");
    private final Closures closures = new Closures(Tables.of("V30__outcomes_and_claims.sql"));
    private final Cases cases = mock();
    private final Sharings sharings = mock();
    private final CaseAnswers answers = mock();
    private final Deadlines deadlines = mock();
    private final CaseJournal journal = mock();
    private final ClosingCases closing = new ClosingCases(closures, cases, deadlines, journal, clock);
    private final Map<String, Object> facts = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>(Map.of("caseReference", CASE, "council", "northshire"));

    @BeforeEach
    void the_check_is_due_after_six_months() {
        Instant due = Instant.parse("2015-02-02T17:00:00Z");
        when(deadlines.of("sustainCheck", null, "northshire", CASE, clock.now()))
                .thenReturn(new Deadline(due, due, due, "managers"));
    }

    @Test
    void a_proposal_says_whether_it_is_a_step_up() {
        propose("step-down");
        assertThat(variables).containsEntry("stepUp", false);

        propose("step-up");

        assertThat(variables).containsEntry("stepUp", true);
        assertThat(closures.find(CASE).orElseThrow().route()).isEqualTo("step-up");
    }

    @Test
    void any_other_way_to_end_is_refused() {
        assertThatThrownBy(() -> propose("step-aside"))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("closureRoute"));
    }

    @Test
    void a_case_is_closed_today_and_checked_when_the_table_says() {
        propose("step-down");

        new CloseCase(closing).execute(Executions.over(variables));

        assertThat(variables).containsEntry("sustainDueOn", "2015-02-02").doesNotContainKey("closedOn");
        assertThat(FactsOf.these(new ClosureFacts(closures, mock())).value(CASE, "closedOn"))
                .isEqualTo("2014-08-01");
        verify(cases).close(CASE, "closed", LocalDate.parse("2014-08-01"));
        verify(journal).tell(new CaseClosed(CASE, "step-down", LocalDate.parse("2015-02-02")));
    }

    @Test
    void a_closed_case_is_neither_closed_nor_proposed_again() {
        propose("step-down");
        new CloseCase(closing).execute(Executions.over(variables));

        assertThatThrownBy(() -> new CloseCase(closing).execute(Executions.over(variables)))
                .hasMessageContaining("was closed on 2014-08-01");
        assertThatThrownBy(() -> propose("step-up")).hasMessageContaining("was closed on 2014-08-01");
    }

    @Test
    void whether_it_lasted_is_recorded_once() {
        propose("step-down");
        variables.putAll(Map.of("checkedOn", "2015-02-02", "sustained", true));
        RecordSustainCheck check = new RecordSustainCheck(closing);
        assertThatThrownBy(() -> check.execute(Executions.over(variables))).hasMessageContaining("does not wait");
        new CloseCase(closing).execute(Executions.over(variables));

        check.execute(Executions.over(variables));

        assertThat(closures.find(CASE).orElseThrow().sustained()).isTrue();
        assertThatThrownBy(() -> check.execute(Executions.over(variables))).hasMessageContaining("does not wait");
    }

    @Test
    void a_check_before_the_closure_is_refused_at_its_day() {
        propose("step-down");
        new CloseCase(closing).execute(Executions.over(variables));
        variables.putAll(Map.of("checkedOn", "2014-07-31", "sustained", false));

        assertThatThrownBy(() -> new RecordSustainCheck(closing).execute(Executions.over(variables)))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("checkedOn"));
    }

    @Test
    void where_the_result_hangs_on_it_a_yes_before_the_day_of_the_check_is_no_answer() {
        propose("step-down");
        new CloseCase(closing).execute(Executions.over(variables));
        RecordSustainCheck check = new RecordSustainCheck(closing);
        variables.putAll(Map.of("checkedOn", "2015-02-01", "sustained", true, "measuredAfterClosure", true));

        assertThatThrownBy(() -> check.execute(Executions.over(variables)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("until 2 February 2015");
        variables.put("sustained", false);
        check.execute(Executions.over(variables));

        assertThat(closures.find(CASE).orElseThrow().sustained()).isFalse();
    }

    @Test
    void social_care_is_told_what_is_known() {
        when(sharings.activeAgencies(CASE)).thenReturn(Set.of("police", "health"));
        facts.putAll(Map.of(
                "attachedOn", "2013-01-14",
                "needs", List.of("work", "housing"),
                "assessedOn", "2013-02-01",
                "visitedOn", "2013-01-30",
                "workStatus", List.of("not-ready", "looking")));

        Object summary = known("knownSummary");

        assertThat(summary)
                .asString()
                .contains(
                        "since: 14 January 2013",
                        "Assessed: 1 February 2013",
                        "Seen at home: 30 January 2013",
                        "as the adviser last heard: Looking for work",
                        "Community health and mental health, Northshire Police",
                        "Housing")
                .contains("Needs still open: none recorded", "Plan agreed by the family: not recorded");
        assertThat(known("knownSummary", "social-care"))
                .asString()
                .contains("Assessed: 1 February 2013")
                .doesNotContain("adviser");
    }

    @Test
    void the_reason_of_the_proposal_and_of_its_return_are_shown() {
        when(answers.on(CASE, "closure-proposal")).thenReturn(Map.of("reason", "All is well"));
        when(answers.on(CASE, "closure-approval")).thenReturn(Map.of("reason", "Speak with the family first"));

        assertThat(known("closureReason")).isEqualTo("All is well");
        assertThat(known("closureReturnedBecause")).isEqualTo("Speak with the family first");
    }

    private Object known(String key) {
        return known(key, null);
    }

    private Object known(String key, String agency) {
        return Told.by(
                new ClosureKnowledge(sharings, answers, FactsOf.values(facts), Northshire.words()),
                key,
                new FormRequest("closure-step-up", CASE, "northshire", "u", "acceptStepUp", agency, variables::get));
    }

    private void propose(String route) {
        variables.put("closureRoute", route);
        new WeighClosure(closing).execute(Executions.over(variables));
    }
}
