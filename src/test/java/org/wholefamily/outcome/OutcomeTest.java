package org.wholefamily.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Clocks;
import org.wholefamily.Executions;
import org.wholefamily.Tables;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.RulesInForce;
import org.wholefamily.process.Told;

class OutcomeTest {

    private static final LocalDate TODAY = LocalDate.parse("2014-06-02");

    private final Outcomes outcomes =
            new Outcomes(Tables.of("V20__assessment_and_plan.sql", "V30__outcomes_and_claims.sql", "V64__lists.sql"));
    private final RulesInForce rules = mock();
    private final CaseJournal journal = mock();
    private final OutcomeReview review = new OutcomeReview(outcomes, rules, journal, Clocks.at("2014-06-02"));
    private final Map<String, Object> variables =
            new HashMap<>(Map.of("caseReference", "NS-000012", "council", "northshire", "scheme", "tf-2012"));

    @BeforeEach
    void the_table_asks_for_three_measures() {
        when(rules.inputs("outcome-tf-2012", "northshire", "NS-000012"))
                .thenReturn(Set.of("educationMet", "offencesNow", "progressToWork"));
    }

    @Test
    void the_measures_that_the_table_asks_for_are_kept_with_their_day_also_when_unknown() {
        variables.put("educationMet", true);
        variables.put("offencesNow", 2);
        variables.put("result", "crime-education");

        new WeighOutcome(review).execute(Executions.over(variables));

        assertThat(outcomes.measures("NS-000012", TODAY))
                .containsEntry("educationMet", "true")
                .containsEntry("offencesNow", "2")
                .containsEntry("progressToWork", null)
                .hasSize(3);
        assertThat(variables).containsEntry("measuresComplete", true).containsEntry("resultReached", true);
    }

    @Test
    void a_missing_measure_is_never_silently_no_result() {
        new WeighOutcome(review).execute(Executions.over(variables));

        assertThat(variables).containsEntry("measuresComplete", false).containsEntry("resultReached", false);
        variables.put("result", "none");
        new WeighOutcome(review).execute(Executions.over(variables));
        assertThat(variables).containsEntry("measuresComplete", true).containsEntry("resultReached", false);
    }

    @Test
    void measures_entered_again_on_the_same_day_take_the_place_of_the_first() {
        variables.put("offencesNow", 2);
        new WeighOutcome(review).execute(Executions.over(variables));
        variables.put("offencesNow", 1);
        new WeighOutcome(review).execute(Executions.over(variables));

        assertThat(outcomes.measures("NS-000012", TODAY)).containsEntry("offencesNow", "1");
    }

    @Test
    void the_work_never_goes_on_after_a_result() {
        variables.put("result", "continuous-employment");
        variables.put("reasons", List.of("An adult is in continuous employment"));
        variables.put("workGoesOn", null);

        new RecordOutcome(review).execute(Executions.over(variables));

        assertThat(variables).containsEntry("workGoesOn", false);
        assertThat(outcomes.of("NS-000012"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.reasons()).containsExactly("An adult is in continuous employment"));
        assertThatThrownBy(() -> new Outcome("continuous-employment", List.of(), true, TODAY, "demo-managers"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_result_the_manager_says_whether_the_work_goes_on() {
        variables.put("result", "none");

        assertThatThrownBy(() -> new RecordOutcome(review).execute(Executions.over(variables)))
                .isInstanceOfSatisfying(
                        FormRefused.class, no -> assertThat(no.field()).isEqualTo("workGoesOn"));
        variables.put("workGoesOn", true);
        new RecordOutcome(review).execute(Executions.over(variables));

        assertThat(outcomes.of("NS-000012")).extracting(Outcome::workGoesOn).containsExactly(true);
    }

    @Test
    void an_unknown_outcome_cannot_be_confirmed() {
        assertThatThrownBy(() -> new Outcome(null, List.of(), false, TODAY, "demo-managers"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_forms_say_the_result_or_what_is_missing_in_plain_words() {
        OutcomeKnowledge knowledge = new OutcomeKnowledge();
        variables.put("reasons", List.of("Not known yet: progressToWork (has an adult joined the Work Programme?)"));

        assertThat(Told.by(knowledge, "missingMeasures", request()))
                .isEqualTo("Has an adult joined the Work Programme?");
        assertThat(Told.by(knowledge, "resultText", request())).isNull();
        variables.put("result", "crime-education");
        assertThat(Told.by(knowledge, "missingMeasures", request())).isNull();
        assertThat(Told.by(knowledge, "resultText", request())).isEqualTo("Crime, antisocial behaviour and education");
    }

    private FormRequest request() {
        return new FormRequest(
                "outcome-measures-tf-2012", "NS-000012", "northshire", "lead", "recordMeasures", null, variables::get);
    }
}
