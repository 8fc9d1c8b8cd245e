package org.wholefamily.leadprofessional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.Tables;
import org.wholefamily.assessment.Steps;
import org.wholefamily.family.CaseFile;
import org.wholefamily.family.Cases;
import org.wholefamily.family.LedCases;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.Hands;
import org.wholefamily.process.LeadTasks;

class ChangingLeadsTest {

    private static final String CASE = "NS-000012";

    private final JdbcClient jdbc =
            Tables.of("V1__councils_and_families.sql", "V20__assessment_and_plan.sql", "V57__lead_changes.sql");
    private final LeadChanges changes = new LeadChanges(jdbc);
    private final LeadOffers offers = new LeadOffers(jdbc);
    private final Cases cases = new Cases(jdbc);
    private final Hands hands = mock(Hands.class);
    private final CaseProcesses processes = mock(CaseProcesses.class);
    private final LeadTasks work = mock(LeadTasks.class);
    private final List<String> journal = new ArrayList<>();
    private final CaseJournal log = (event, actor) -> journal.add(event.kind() + " " + new TreeMap<>(event.detail()));
    private final Set<String> atWork = new HashSet<>(Set.of("grace", "omar"));
    private final AskingAs asking = mock(AskingAs.class);
    private final ChangingLeads leads = new ChangingLeads(
            changes,
            offers,
            cases,
            new LedCases(jdbc),
            hands,
            processes,
            work,
            asking,
            log,
            Steps.on(LocalDate.of(2013, 10, 1)));

    @BeforeEach
    void a_family_led_by_grace() {
        jdbc.sql("""
                insert into council (code, name, reference_prefix, set_up_at)
                values ('northshire', 'Northshire', 'NS', current_timestamp)
                """).update();
        jdbc.sql("insert into family (id, council) values ('f', 'northshire')").update();
        jdbc.sql("""
                insert into family_case (reference, family_id, council, scheme, step, referring_agency, received_on,
                  restricted, lead_professional)
                values (:case, 'f', 'northshire', 'tf-2012', 'family-plan', 'education', date '2013-09-01', false, 'grace')
                """).param("case", CASE).update();
        doAnswer(call -> call.<Supplier<?>>getArgument(0).get()).when(asking).product(any());
        when(hands.can(anyString(), eq("northshire"), eq(CASE), eq(""), eq(Set.of("lead-professionals"))))
                .thenAnswer(call -> atWork.contains(call.<String>getArgument(0)));
        when(processes.atWork(CASE)).thenReturn(true);
    }

    @Test
    void a_lead_at_work_is_left_alone() {
        leads.look(CASE, null);

        verify(processes, never()).start(any(), any(), any());
        assertThat(changes.of(CASE)).isEmpty();
    }

    @Test
    void the_managers_are_asked_once_for_a_lead_who_has_left() {
        atWork.remove("grace");

        leads.look(CASE, "Grace Obi");
        leads.look(CASE, null);

        verify(processes, times(1))
                .start(
                        "lead-change",
                        CASE,
                        Map.of("caseReference", CASE, "council", "northshire", "leadProfessional", "grace"));
        assertThat(changes.of(CASE))
                .contains(new LeadChange(CASE, "grace", "Grace Obi", LocalDate.of(2013, 10, 1), null));
        assertThat(journal).containsExactly("lead-cannot-work {before=grace}");
    }

    @Test
    void the_round_finds_the_families_of_whoever_has_left() {
        when(hands.can(anyString(), eq("northshire"), eq(null), eq(""), any()))
                .thenAnswer(call -> atWork.contains(call.<String>getArgument(0)));
        assertThat(leads.left()).isEmpty();

        atWork.remove("grace");

        assertThat(leads.left()).containsExactly(CASE);
        assertThat(leads.ledBy("grace")).containsExactly(CASE);
    }

    @Test
    void who_is_appointed_leads_and_takes_the_work_over() {
        leads.ask(cases.get(CASE), "robin");

        leads.appoint(CASE, "omar");

        assertThat(cases.get(CASE).leadProfessional()).isEqualTo("omar");
        assertThat(changes.of(CASE)).isEmpty();
        verify(work).pass(CASE, "grace", "omar");
        assertThat(journal)
                .containsExactly(
                        "lead-change-asked {before=grace}", "lead-changed {before=grace, leadProfessional=omar}");
    }

    @Test
    void of_two_who_appoint_the_second_is_refused() {
        leads.ask(cases.get(CASE), "robin");
        leads.appoint(CASE, "omar");

        assertThatThrownBy(() -> leads.appoint(CASE, "grace")).hasMessageContaining("was appointed already");

        assertThat(cases.get(CASE).leadProfessional()).isEqualTo("omar");
    }

    @Test
    void who_does_not_lead_for_the_council_is_refused_and_so_is_the_same_lead_again() {
        leads.ask(cases.get(CASE), "robin");
        assertThatThrownBy(() -> leads.appoint(CASE, "sam"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("newLead")
                .hasMessageContaining("does not work as a lead professional");
        assertThatThrownBy(() -> leads.appoint(CASE, "grace"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("leads for this family already");

        assertThat(cases.get(CASE).leadProfessional()).isEqualTo("grace");
        verify(work, never()).pass(any(), any(), any());
    }

    @Test
    void a_second_manager_learns_that_somebody_asked_before() {
        leads.ask(cases.get(CASE), "robin");

        assertThatThrownBy(() -> leads.ask(cases.get(CASE), "alex"))
                .hasMessageContaining("caseReference")
                .hasMessageContaining("is being looked for already");
    }

    @Test
    void there_is_nothing_to_change_before_there_is_a_lead_or_when_the_work_has_ended() {
        when(processes.atWork(CASE)).thenReturn(false);
        assertThatThrownBy(() -> leads.ask(cases.get(CASE), "robin"))
                .hasMessageContaining("the work with this family has ended");

        jdbc.sql("update family_case set lead_professional = null").update();
        CaseFile file = cases.get(CASE);
        assertThatThrownBy(() -> leads.ask(file, "robin")).hasMessageContaining("nobody leads for this family yet");
    }

    @Test
    void what_was_asked_and_nobody_can_answer_any_more_may_be_asked_again() {
        leads.ask(cases.get(CASE), "robin");
        when(processes.waitsFor("userTask_appointNewLead", CASE)).thenReturn(true);
        leads.tidy();
        assertThat(changes.of(CASE)).isPresent();

        when(processes.waitsFor("userTask_appointNewLead", CASE)).thenReturn(false);
        leads.tidy();
        assertThat(changes.of(CASE)).isEmpty();
    }
}
