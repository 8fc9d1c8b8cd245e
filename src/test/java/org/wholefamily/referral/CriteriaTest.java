package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholefamily.Executions;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.RulesInForce;

class CriteriaTest {

    private final Decisions decisions = mock();
    private final RulesInForce rules = mock();
    private final WeighEligibility weigh = new WeighEligibility(new Criteria(decisions, rules));
    private final Map<String, Object> variables = new HashMap<>(
            Map.of("caseReference", "NS-000012", "council", "northshire", "scheme", "tf-2012", "youngOffenders", 1));

    @Test
    void the_criteria_that_the_facts_meet_are_in_scope_and_no_others() {
        when(rules.exists(any(), any())).thenReturn(true);
        when(rules.inputs(eq("outcome-tf-2012"), any(), any()))
                .thenReturn(Set.of("crimeInScope", "workInScope", "offencesNow"));
        when(rules.inputs(eq("eligibility-tf-2012-facts"), any(), any()))
                .thenReturn(Set.of("youngOffenders", "outOfWorkBenefit"));
        Map<String, Object> facts = new HashMap<>();
        facts.put("youngOffenders", 1);
        facts.put("outOfWorkBenefit", null);
        when(decisions.ask("eligibility-tf-2012-facts", "northshire", "NS-000012", facts))
                .thenReturn(List.of(Map.of("metCriterion", "crime")));
        variables.put("eligible", true);

        weigh.execute(Executions.over(variables));

        assertThat(variables)
                .containsEntry("factsComplete", true)
                .containsEntry("crimeInScope", true)
                .containsEntry("workInScope", false)
                .doesNotContainKey("offencesNow");
    }

    @Test
    void without_an_answer_of_the_table_the_facts_are_not_complete_and_never_a_no() {
        weigh.execute(Executions.over(variables));

        assertThat(variables).containsEntry("factsComplete", false).doesNotContainKey("eligible");
    }

    @Test
    void a_scheme_that_measures_otherwise_has_no_scopes() {
        variables.put("eligible", false);

        weigh.execute(Executions.over(variables));

        assertThat(variables).containsEntry("factsComplete", true).doesNotContainKey("crimeInScope");
    }
}
