package org.wholefamily.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class AssessmentProcessTest {

    @RegisterExtension
    final ModelTrace assessments = ModelTrace.of("assessment")
            .decision("agency-involvement", Map.of("agency", "police"), Map.of("agency", "housing"));

    @BeforeEach
    void both_suggested_agencies_may_be_asked() {
        asks("[\"police\", \"housing\"]");
        assessments.services(
                "recordPart", "recordChase", "recordMissingPart", "recordUnsharedPart", "recordAssessment");
    }

    @Test
    void the_family_and_every_agency_are_asked_at_the_same_time() {
        ProcessInstance assessment = assessments.start(Map.of());

        assertThat(assessment).variables().containsEntry("suggestedAgencies", List.of("police", "housing"));
        assertThat(part("police")).hasCandidateGroup("agency-police");
        assessments.complete(part("police"), Map.of("knownToUs", true));
        assessments.complete("assessFamily", Map.of());
        assertThat(assessment).isNotWaitingAt("userTask_completeAssessment");
        assessments.complete(part("housing"), Map.of("knownToUs", false));
        assessments.complete("completeAssessment", Map.of());

        assertThat(assessment)
                .isEnded()
                .hasPassed("serviceTask_recordPart")
                .hasNotPassed("serviceTask_recordMissingPart");
    }

    @Test
    void no_agency_sees_what_another_answered() {
        ProcessInstance assessment = assessments.start(Map.of());

        assessments.complete(part("police"), Map.of("knownToUs", true));

        assertThat(taskService().getVariables(part("housing").getId()))
                .containsEntry("knownToUs", null)
                .containsEntry("agency", "housing");
        assertThat(assessment).variables().doesNotContainKeys("knownToUs", "agency");
    }

    @Test
    void an_assessment_without_agencies_is_the_caseworkers_alone() {
        asks("[]");
        ProcessInstance assessment = assessments.start(Map.of());

        assessments.complete("assessFamily", Map.of());
        assessments.complete("completeAssessment", Map.of());

        assertThat(assessment).isEnded().hasNotPassed("userTask_contributePart");
    }

    @Test
    void a_late_part_is_chased_and_the_chase_ends_when_it_comes() {
        asks("[\"police\"]");
        ProcessInstance assessment = assessments.start(Map.of());
        assessments.complete("assessFamily", Map.of());

        assessments.due("event_partLate");
        assertThat(assessments.task("chasePart")).hasCandidateGroup("caseworkers");
        assessments.complete("contributePart", Map.of());

        assertThat(assessment).isWaitingAtExactly("userTask_completeAssessment");
    }

    @Test
    void a_chased_part_may_still_come() {
        asks("[\"police\"]");
        ProcessInstance assessment = assessments.start(Map.of());
        assessments.complete("assessFamily", Map.of());

        assessments.due("event_partLate");
        assessments.complete("chasePart", Map.of("chasedOn", "2013-10-21"));
        assertThat(assessment).isWaitingAt("userTask_contributePart");
        assessments.complete("contributePart", Map.of());

        assertThat(assessment).isWaitingAtExactly("userTask_completeAssessment").hasPassed("serviceTask_recordPart");
    }

    @Test
    void a_part_that_never_comes_is_recorded_as_missing_and_holds_up_nobody_else() {
        asks("[\"police\"]");
        ProcessInstance assessment = assessments.start(Map.of());
        assessments.complete("assessFamily", Map.of());

        assessments.due("event_partLate");
        assessments.due("event_partGivenUp");

        assertThat(assessment)
                .isWaitingAtExactly("userTask_completeAssessment")
                .hasPassed("serviceTask_recordMissingPart")
                .hasNotPassed("serviceTask_recordPart");
    }

    @Test
    void a_part_that_may_no_longer_be_shared_ends_for_that_agency_only() {
        ProcessInstance assessment = assessments.start(Map.of());

        assessments.consentWithdrawn(part("police"));

        assertThat(assessment)
                .hasPassed("serviceTask_recordUnsharedPart")
                .isWaitingAt("userTask_contributePart", "userTask_assessFamily");
        assertThat(assessments.tasks("contributePart")).hasSize(1);
        assertThat(part("housing")).isNotNull();
    }

    @Test
    void an_agency_that_may_not_know_is_not_asked() {
        ProcessInstance assessment = assessments.shared(false).start(Map.of());
        assessments.complete("assessFamily", Map.of());

        assertThat(assessment)
                .isWaitingAtExactly("userTask_completeAssessment")
                .hasPassed("serviceTask_recordUnsharedPart")
                .hasNotPassed("userTask_contributePart");
    }

    private void asks(String agencies) {
        assessments.service("askAgencies", execution -> {
            execution.setVariable("agenciesToAsk", Spin.JSON(agencies));
            execution.setVariable("chaseOn", "2013-10-15");
            execution.setVariable("giveUpOn", "2013-10-22");
        });
    }

    private Task part(String agency) {
        return assessments.tasks("contributePart").stream()
                .filter(task -> agency.equals(taskService().getVariable(task.getId(), "agency")))
                .findFirst()
                .orElseThrow();
    }
}
