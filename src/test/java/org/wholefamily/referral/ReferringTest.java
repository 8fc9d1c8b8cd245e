package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.Doubt;
import org.wholefamily.family.FamilyJoins;
import org.wholefamily.family.HiddenReferrals;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.RulePinning;
import org.wholefamily.process.Told;

class ReferringTest {

    private static final String CASE = "NS-000012";
    private static final String KNOWN = "NS-000003";
    private static final LocalDate TODAY = LocalDate.parse("2013-10-01");

    private final BusinessClock clock = Clocks.at("2013-10-01");
    private final Cases cases = mock();
    private final FamilyMatcher families = mock();
    private final FamilyJoins joins = mock();
    private final HiddenReferrals hidden = mock();
    private final Referrals referrals = mock();
    private final RulePinning rules = mock();
    private final Criteria criteria = mock();
    private final Eligibilities eligibilities = mock();
    private final Sharings sharings = mock();
    private final CaseAnswers answers = mock();
    private final CaseJournal journal = mock();
    private final Referring referring = new Referring(cases, families, joins, hidden, referrals, rules, journal, clock);
    private final Map<String, Object> variables = new HashMap<>(Map.of("caseReference", CASE, "council", "northshire"));
    private final DelegateExecution execution = Executions.over(variables);

    @BeforeEach
    void who_is_recognised_is_joined() {
        doAnswer(call -> {
                    call.<Runnable>getArgument(1).run();
                    return null;
                })
                .when(hidden)
                .answer(any(), any());
        when(families.like(CASE)).thenReturn(new Alike());
    }

    @Test
    void a_case_that_is_opened_is_attached_today_and_holds_on_to_its_rules_and_to_what_it_is_measured_against() {
        variables.put("scheme", "sf-2022");
        when(criteria.measuredAfterClosure(eq("sf-2022"), eq("northshire"), eq(CASE), any()))
                .thenReturn(true);

        new OpenCase(referring, criteria).execute(execution);

        var order = inOrder(cases, rules, criteria);
        order.verify(cases).attach(CASE, TODAY);
        order.verify(rules).pin(CASE, "northshire");
        order.verify(criteria).fix(eq("sf-2022"), eq("northshire"), eq(CASE), any());
        assertThat(variables).containsEntry("caseOpened", true).containsEntry("measuredAfterClosure", true);
    }

    @Test
    void a_referral_that_is_not_taken_on_is_closed_today() {
        new DeclineReferral(referring).execute(execution);

        verify(cases).close(CASE, "not-taken-on", TODAY);
        verify(rules, never()).pin(any(), any());
        assertThat(variables).containsEntry("caseOpened", false);
    }

    @Test
    void a_person_is_asked_when_we_might_know_the_family() {
        when(families.like(CASE)).thenReturn(new Alike(Map.of(KNOWN, Set.of("child: the same name")), Map.of()));

        new MatchFamilies(referring).execute(execution);

        assertThat(variables).containsEntry("possibleMatch", true).containsEntry("hiddenMatch", false);
        verify(hidden, never()).hide(any(), any());
    }

    @Test
    void a_referral_like_a_hidden_family_is_hidden_and_its_readers_are_asked_first() {
        when(families.like(CASE))
                .thenReturn(new Alike(Map.of(), Map.of(KNOWN, Set.of("child: the same pupil number"))));

        new MatchFamilies(referring).execute(execution);

        verify(hidden).hide(CASE, Set.of(KNOWN));
        assertThat(variables).containsEntry("hiddenMatch", true).containsEntry("possibleMatch", true);
    }

    @Test
    void when_it_is_no_hidden_family_the_front_door_is_asked_only_about_those_that_it_may_know_of() {
        variables.put("matchedCase", "none");
        variables.put("possibleMatch", true);

        new JoinFamily(referring, answers).execute(execution);

        verify(hidden).answer(eq(CASE), any());
        assertThat(variables).containsEntry("possibleMatch", false);
    }

    @Test
    void a_new_family_is_joined_with_none() {
        variables.put("matchedCase", "none");

        new JoinFamily(referring, answers).execute(execution);

        verify(joins, never()).join(any(), any(), any(), any());
        assertThat(variables).containsEntry("alreadyOpen", false).doesNotContainKey("caseOpened");
    }

    @Test
    void a_family_that_we_work_with_gets_no_second_case() {
        variables.put("matchedCase", KNOWN);
        when(cases.get(KNOWN)).thenReturn(caseOf(null));

        new JoinFamily(referring, answers).execute(execution);

        verify(joins).join(CASE, KNOWN, Set.of(), TODAY);
        verify(cases).close(CASE, "not-taken-on", TODAY);
        assertThat(variables).containsEntry("alreadyOpen", true).containsEntry("caseOpened", false);
        assertThat(outcome())
                .isEqualTo(
                        "We are working with this family already. Those who do have been asked to read the referral.");
    }

    @Test
    void those_who_work_with_the_family_hear_of_the_referral_with_its_urgency_and_its_danger() {
        variables.putAll(
                Map.of("matchedCase", KNOWN, "urgency", "same-day", "taskPriority", 90, "immediateDanger", true));
        when(cases.get(KNOWN)).thenReturn(caseOf(null));

        new JoinFamily(referring, answers).execute(execution);

        verify(referrals).joined(CASE, KNOWN);
        verify(journal).tell(new ReferralJoined(KNOWN, CASE, true, "same-day", 90, true));
    }

    @Test
    void what_the_front_door_sent_to_social_care_is_a_danger_too() {
        variables.putAll(Map.of("matchedCase", KNOWN, "screeningOutcome", "social-care"));
        when(cases.get(KNOWN)).thenReturn(caseOf(null));

        new JoinFamily(referring, answers).execute(execution);

        verify(journal).tell(new ReferralJoined(KNOWN, CASE, true, null, null, true));
    }

    @Test
    void a_case_that_was_closed_meanwhile_is_not_asked_to_read() {
        variables.put("matchedCase", KNOWN);
        when(cases.get(KNOWN)).thenReturn(caseOf(TODAY));

        new JoinFamily(referring, answers).execute(execution);

        verify(referrals, never()).joined(any(), any());
        verify(journal).tell(new ReferralJoined(KNOWN, CASE, false, null, null, false));
    }

    @Test
    void both_cases_are_held_on_to_in_one_order_so_that_two_referrals_do_not_close_each_other() {
        variables.put("matchedCase", KNOWN);
        when(cases.get(KNOWN)).thenReturn(caseOf(null));

        new JoinFamily(referring, answers).execute(execution);

        var order = inOrder(cases, joins);
        order.verify(cases).lock(KNOWN);
        order.verify(cases).lock(CASE);
        order.verify(joins).join(CASE, KNOWN, Set.of(), TODAY);
        order.verify(cases).get(KNOWN);
    }

    @Test
    void the_referrer_is_told_of_social_care_and_of_a_family_whose_first_referral_is_still_looked_at() {
        variables.putAll(Map.of("alreadyOpen", true, "decision", "accepted"));
        when(referrals.joinedCaseOf(CASE)).thenReturn(Optional.of(KNOWN));
        when(cases.get(KNOWN)).thenReturn(new CaseFile(KNOWN, "northshire", "tf-2012", "referral", null, null, null));

        assertThat(outcome())
                .isEqualTo("Children's social care has taken the family on. This family was referred to us already. "
                        + "This referral was added to that one, and those who look at it have been asked to read it.");
    }

    @Test
    void who_is_one_person_is_what_the_form_says() {
        variables.put("matchedCase", "none");
        when(answers.on(CASE, "referral-match")).thenReturn(Map.of("samePeople", List.of("1/2")));

        new JoinFamily(referring, answers).execute(execution);

        verify(joins).settle(CASE, Set.of("1/2"));
    }

    @Test
    void none_of_these_is_not_some_of_them() {
        variables.put("matchedCase", KNOWN);
        when(answers.on(CASE, "referral-match")).thenReturn(Map.of("samePeople", List.of("1/2", "none")));

        assertThatThrownBy(() -> new JoinFamily(referring, answers).execute(execution))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("samePeople"));
        verify(joins, never()).join(any(), any(), any(), any());
    }

    @Test
    void somebody_is_asked_when_one_person_may_be_two() {
        when(joins.doubts(CASE)).thenReturn(List.of(new Doubt(null, null, true)));

        new MatchFamilies(referring).execute(execution);

        assertThat(variables).containsEntry("possibleMatch", true);
    }

    @Test
    void a_family_that_comes_back_after_its_case_was_closed_goes_on() {
        variables.put("matchedCase", KNOWN);
        when(cases.get(KNOWN)).thenReturn(caseOf(LocalDate.parse("2013-02-01")));

        new JoinFamily(referring, answers).execute(execution);

        verify(joins).join(CASE, KNOWN, Set.of(), TODAY);
        verify(cases, never()).close(any(), any(), any());
        assertThat(variables).containsEntry("alreadyOpen", false);
    }

    @Test
    void each_line_of_the_sharing_form_is_recorded() {
        line("2013-09-30");

        recordSharings();

        verify(sharings).record(CASE, "health", "assessment", "consent", LocalDate.parse("2013-09-30"));
    }

    @Test
    void a_family_with_whom_nothing_may_be_shared_is_no_fault() {
        recordSharings();

        verify(sharings, never()).record(any(), any(), any(), any(), any());
    }

    @Test
    void a_basis_for_sharing_cannot_begin_on_a_day_that_has_not_come() {
        line("2013-10-02");

        assertThatThrownBy(this::recordSharings)
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("sharings"));
    }

    @Test
    void the_referrer_is_told_what_became_of_the_referral() {
        variables.put("agreed", false);
        assertThat(outcome()).contains("does not want");
        variables.put("agreed", true);
        variables.put("eligible", false);
        assertThat(outcome()).contains("criteria");
        variables.put("screeningOutcome", "advice-only");
        assertThat(outcome()).contains("Advice");
        variables.put("decision", "accepted");
        assertThat(outcome()).contains("social care");
        variables.put("caseOpened", true);
        assertThat(outcome()).contains("taken on");
    }

    @Test
    void missing_facts_are_named_until_the_table_can_decide() {
        assertThat(known("missingFacts")).isNull();
        said(null, "Not known yet: outOfWorkBenefit (is an adult on a benefit?)");
        assertThat(known("missingFacts")).isEqualTo("Is an adult on a benefit?");
        said(true, "One of three");
        assertThat(known("missingFacts")).isNull();
    }

    @Test
    void what_was_missing_before_the_record_kept_it_is_still_named() {
        variables.put("eligible", null);
        variables.put("reasons", List.of("Not known yet: outOfWorkBenefit (is an adult on a benefit?)"));
        assertThat(known("missingFacts")).isEqualTo("Is an adult on a benefit?");
        said(true, "One of three");
        assertThat(known("missingFacts")).isNull();
    }

    @Test
    void a_step_of_the_map_is_named_after_the_process_that_it_calls() {
        var map = Bpmn.createExecutableProcess("family-intervention")
                .startEvent()
                .callActivity("callActivity_leadProfessional")
                .calledElement("lead-professional")
                .endEvent()
                .done();
        when(execution.getBpmnModelElementInstance())
                .thenReturn(map.getModelElementById("callActivity_leadProfessional"));

        new EnterStep(cases).notify(execution);

        verify(cases).enterStep(CASE, "lead-professional");
    }

    private void line(String recordedOn) {
        when(answers.on(CASE, "referral-sharing"))
                .thenReturn(Map.of(
                        "sharings",
                        List.of(Map.of(
                                "agency",
                                "health",
                                "purpose",
                                "assessment",
                                "basis",
                                "consent",
                                "recordedOn",
                                recordedOn))));
    }

    private void recordSharings() {
        new RecordSharings(answers, new SharingLines(sharings, journal, clock)).execute(execution);
    }

    private static CaseFile caseOf(LocalDate closedOn) {
        return new CaseFile(KNOWN, "northshire", "tf-2012", "family-plan", TODAY, closedOn, "lead");
    }

    private String outcome() {
        return known("referralOutcome").toString();
    }

    private void said(Boolean eligible, String reason) {
        when(eligibilities.latest(CASE))
                .thenReturn(Optional.of(new Eligibility(TODAY, null, eligible, null, null, null, List.of(reason))));
    }

    private Object known(String key) {
        return Told.by(
                new ReferralKnowledge(referrals, cases, eligibilities),
                key,
                new FormRequest("referral-reply", CASE, "northshire", "u", "tellReferrer", null, variables::get));
    }
}
