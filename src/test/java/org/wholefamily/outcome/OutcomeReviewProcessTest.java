package org.wholefamily.outcome;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class OutcomeReviewProcessTest {

    @RegisterExtension
    final ModelTrace reviews = ModelTrace.of("outcome-review")
            .decision("outcome-tf-2012", Map.of("result", "crime-education", "reasons", List.of()));

    @Test
    void a_result_is_confirmed_by_a_manager() {
        weighs(true);
        ProcessInstance review = reviews.start(Map.of("leadProfessional", "sam"));

        assertThat(reviews.task("recordMeasures")).isAssignedTo("sam");
        reviews.complete("recordMeasures", Map.of());
        assertThat(reviews.task("confirmOutcome")).hasCandidateGroup("managers");
        reviews.complete("confirmOutcome", Map.of());

        assertThat(review)
                .isEnded()
                .hasPassed("serviceTask_recordOutcome")
                .variables()
                .containsEntry("result", "crime-education");
    }

    @Test
    void a_missing_measure_is_asked_for_again() {
        weighs(false);
        ProcessInstance review = reviews.start(Map.of("leadProfessional", "sam"));

        reviews.complete("recordMeasures", Map.of());

        assertThat(review).isWaitingAt("userTask_recordMeasures").hasNotPassed("userTask_confirmOutcome");
    }

    private void weighs(boolean complete) {
        reviews.service("weighOutcome", execution -> execution.setVariable("measuresComplete", complete))
                .services("recallScope", "recordOutcome");
    }
}
