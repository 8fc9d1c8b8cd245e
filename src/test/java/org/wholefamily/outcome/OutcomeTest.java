package org.wholefamily.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.Executions;
import org.wholefamily.family.DecidedAnswer;
import org.wholefamily.family.DecidedInput;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.Told;

class OutcomeTest {

    private static final LocalDate TODAY = LocalDate.parse("2014-06-02");

    private final OutcomeRecords tables = new OutcomeRecords();
    private final Outcomes outcomes = tables.outcomes;
    private final OutcomeReview review = tables.review;
    private final Map<String, Object> variables =
            new HashMap<>(Map.of("caseReference", "NS-000012", "council", "northshire", "scheme", "tf-2012"));

    @BeforeEach
    void the_table_asks_for_three_measures() {
        when(tables.rules.inputs("outcome-tf-2012", "northshire", "NS-000012"))
                .thenReturn(Set.of("crimeInScope", "educationMet", "offencesNow", "progressToWork"));
        when(tables.rules.version("outcome-tf-2012", "northshire", "NS-000012")).thenReturn("outcome-tf-2012:2:x");
    }

    @Test
    void what_the_table_said_is_kept_with_its_day_its_version_and_all_that_it_was_asked_with() {
        tables.scopes.keep("NS-000012", Map.of("crimeInScope", true));
        tables.answered("outcome-measures-tf-2012", "{\"educationMet\": null, \"offencesNow\": 7}", "mary");
        tables.answered("outcome-measures-tf-2012", "{\"educationMet\": true, \"offencesNow\": 2}", "sam");
        variables.putAll(
                Map.of("crimeInScope", true, "educationMet", true, "offencesNow", 2, "result", "crime-education"));

        new WeighOutcome(review).execute(Executions.over(variables));

        assertThat(tables.answers.of("NS-000012"))
                .containsExactly(new DecidedAnswer(1, "outcome-tf-2012:2:x", TODAY, "crime-education", true));
        assertThat(tables.inputs.of("NS-000012", "outcome").get(1))
                .containsExactly(
                        new DecidedInput("crimeInScope", true, "attachment", null),
                        new DecidedInput("educationMet", true, "professional", "sam"),
                        new DecidedInput("offencesNow", 2, "professional", "sam"),
                        new DecidedInput("progressToWork", null, null, null));
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
    void each_time_that_the_table_is_asked_stays_known() {
        variables.put("offencesNow", 2);
        new WeighOutcome(review).execute(Executions.over(variables));
        variables.put("offencesNow", 1);
        new WeighOutcome(review).execute(Executions.over(variables));

        assertThat(tables.answers.of("NS-000012"))
                .extracting(DecidedAnswer::number)
                .containsExactly(1, 2);
        assertThat(tables.inputs.of("NS-000012", "outcome").get(1))
                .contains(new DecidedInput("offencesNow", 2, "process", null));
        assertThat(tables.inputs.of("NS-000012", "outcome").get(2))
                .contains(new DecidedInput("offencesNow", 1, "process", null));
    }

    @Test
    void what_was_there_before_the_family_joined_is_of_the_past() {
        tables.scopes.keep("NS-000012", Map.of("crimeInScope", true));
        tables.inputs.keep(
                "NS-000012", "outcome", 1, List.of(new DecidedInput("offencesBaseline", 3, "professional", "sam")));

        assertThat(tables.answers.past("NS-000012")).containsOnly("crimeInScope", "offencesBaseline");
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
