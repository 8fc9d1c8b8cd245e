package org.wholefamily.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.family.CaseScopes;
import org.wholefamily.family.DecidedAnswer;
import org.wholefamily.family.DecidedInput;
import org.wholefamily.models.ModelTrace;

class OutcomeWorkTest {

    private final OutcomeRecords tables = new OutcomeRecords();
    private final Outcomes outcomes = tables.outcomes;
    private final CaseScopes scopes = tables.scopes;
    private final OutcomeReview review = tables.review;

    @RegisterExtension
    final ModelTrace trace = ModelTrace.of("outcome-review").table("outcome-tf-2012");

    private ProcessInstance process;

    @BeforeEach
    void a_family_that_joined_for_school_and_work() {
        scopes.keep("NS-000012", Map.of("crimeInScope", false, "educationInScope", true, "workInScope", true));
        trace.service("recallScope", new RecallScope(scopes));
        trace.service("weighOutcome", new WeighOutcome(review));
        trace.service("recordOutcome", new RecordOutcome(review));
        when(tables.rules.inputs(any(), any(), any())).thenReturn(Set.of("educationMet"));
        process = start(false);
    }

    @Test
    void a_missing_measure_is_asked_again_before_anybody_confirms() {
        trace.complete("recordMeasures", measures(null));
        BpmnAwareTests.assertThat(process).isWaitingAtExactly("userTask_recordMeasures");
        BpmnAwareTests.assertThat(process).hasNotPassed("userTask_confirmOutcome");

        trace.complete("recordMeasures", measures(true));
        trace.complete("confirmOutcome", Map.of());

        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(outcomes.of("NS-000012")).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo("crime-education-and-progress-to-work");
            assertThat(outcome.reasons()).contains("An adult has made progress to work");
            assertThat(outcome.workGoesOn()).isFalse();
        });
        assertThat(tables.answers.of("NS-000012"))
                .extracting(DecidedAnswer::answer)
                .containsExactly(null, "crime-education-and-progress-to-work");
        assertThat(tables.inputs.of("NS-000012", "outcome").get(2))
                .extracting(DecidedInput::name, DecidedInput::value)
                .containsExactly(tuple("educationMet", true));
    }

    @Test
    void without_a_result_the_manager_decides_whether_the_work_goes_on() {
        trace.complete("recordMeasures", measures(false));
        trace.complete("confirmOutcome", Map.of("workGoesOn", true));

        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(outcomes.of("NS-000012")).extracting(Outcome::workGoesOn).containsExactly(true);
    }

    @Test
    void after_closure_no_work_goes_on_whatever_is_sent() {
        process = start(true);
        trace.complete(trace.tasks("recordMeasures").get(1), measures(false));

        trace.complete("confirmOutcome", Map.of("workGoesOn", true));

        BpmnAwareTests.assertThat(process).isEnded();
        assertThat(outcomes.of("NS-000012")).extracting(Outcome::workGoesOn).containsExactly(false);
    }

    private ProcessInstance start(boolean afterClosure) {
        return trace.start(Map.of("leadProfessional", "lead", "measuredAfterClosure", afterClosure));
    }

    private static Map<String, Object> measures(Boolean educationMet) {
        Map<String, Object> measures = new HashMap<>();
        for (String hidden : new String[] {"antisocialBaseline", "antisocialNow", "offencesBaseline", "offencesNow"}) {
            measures.put(hidden, null);
        }
        measures.put("educationMet", educationMet);
        measures.put("newProblemOfSameKind", false);
        measures.put("progressToWork", true);
        measures.put("continuousEmployment", false);
        return measures;
    }
}
