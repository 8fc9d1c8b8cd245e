package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

class CriteriaTest {

    private static final String CASE = "NS-000012";

    private final Decisions decisions = mock();
    private final RulesInForce rules = mock();
    private final CaseScopes scopes = mock();
    private final AddedNeeds added = mock();
    private final Criteria criteria = new Criteria(decisions, rules, scopes, added);
    private final Map<String, Object> variables = new HashMap<>(Map.of("youngOffenders", 1, "taskPriority", 50));

    @Test
    void the_schemes_own_table_says_what_the_result_is_measured_against() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("youngOffenders", 1);
        facts.put("outOfWorkBenefit", null);
        when(rules.inputs("eligibility-tf-2012-scope", "northshire", CASE)).thenReturn(facts.keySet());
        when(decisions.ask("eligibility-tf-2012-scope", "northshire", CASE, facts))
                .thenReturn(List.of(Map.of("crimeInScope", true, "workInScope", false)));

        criteria.fix("tf-2012", "northshire", CASE, variables::get);

        verify(scopes).keep(CASE, Map.of("crimeInScope", true, "workInScope", false));
    }

    @Test
    void a_need_that_came_up_before_the_case_was_opened_is_measured_too() {
        when(rules.inputs("eligibility-tf-2012-scope", "northshire", CASE)).thenReturn(Set.of());
        when(decisions.ask("eligibility-tf-2012-scope", "northshire", CASE, Map.of()))
                .thenReturn(List.of(Map.of("crimeInScope", true, "workInScope", false)));
        came("work", Map.of("crimeInScope", false, "workInScope", true));

        criteria.fix("tf-2012", "northshire", CASE, variables::get);

        verify(scopes).keep(CASE, Map.of("crimeInScope", true, "workInScope", true));
    }

    @Test
    void numbers_add_up_and_a_need_that_two_people_name_counts_once() {
        when(scopes.of(CASE)).thenReturn(new HashMap<>(Map.of("needsInScope", 3)));
        came("housing", Map.of("needsInScope", 1));

        assertThat(criteria.cover("tf-2012", "northshire", CASE, "housing", true))
                .isTrue();
        verify(scopes).keep(CASE, Map.of("needsInScope", 4));

        when(scopes.of(CASE)).thenReturn(new HashMap<>(Map.of("needsInScope", 4)));
        assertThat(criteria.cover("tf-2012", "northshire", CASE, "housing", false))
                .isTrue();
        verify(scopes, times(2)).keep(CASE, Map.of("needsInScope", 4));
    }

    @Test
    void a_need_that_the_scheme_does_not_know_is_none() {
        when(decisions.ask("added-need-tf-2012", "northshire", CASE, Map.of("need", "scool")))
                .thenReturn(List.of());

        assertThat(criteria.cover("tf-2012", "northshire", CASE, "scool", true)).isFalse();
    }

    private void came(String need, Map<String, Object> adds) {
        when(added.of(CASE)).thenReturn(List.of(need(need)));
        when(decisions.ask("added-need-tf-2012", "northshire", CASE, Map.of("need", need)))
                .thenReturn(List.of(adds));
    }

    private static AddedNeeds.Added need(String need) {
        return new AddedNeeds.Added(need, "the school", LocalDate.parse("2013-11-05"), "una", null, false);
    }

    @Test
    void the_schemes_own_table_says_when_the_result_is_measured() {
        when(rules.inputs("course-sf-2022", "northshire", CASE)).thenReturn(Set.of());
        when(decisions.ask("course-sf-2022", "northshire", CASE, Map.of()))
                .thenReturn(List.of(Map.of("measuredAfterClosure", true)));

        assertThat(criteria.measuredAfterClosure("sf-2022", "northshire", CASE, variables::get))
                .isTrue();
    }

    @Test
    void a_table_without_an_answer_opens_no_case() {
        when(decisions.ask(eq("course-sf-2022"), any(), any(), any())).thenReturn(List.of());

        assertThatThrownBy(() -> criteria.measuredAfterClosure("sf-2022", "northshire", CASE, variables::get))
                .hasMessageContaining("course-sf-2022");
    }
}
