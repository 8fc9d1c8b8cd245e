package org.wholefamily.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class EmploymentSupportProcessTest {

    @RegisterExtension
    final ModelTrace support = ModelTrace.of("employment-support");

    @BeforeEach
    void meetings_are_four_weeks_apart() {
        support.service("planNextMeeting", execution -> execution.setVariable("nextMeetingOn", "2013-11-12"))
                .services("recordEmployment");
    }

    @Test
    void support_goes_on_from_meeting_to_meeting() {
        ProcessInstance pathway = started();

        support.complete("recordProgress", Map.of("workStatus", "looking", "supportContinues", true));
        assertThat(pathway).isWaitingAtExactly("event_nextMeeting");
        support.due("event_nextMeeting");
        assertThat(taskService().getVariables(support.task("recordProgress").getId()))
                .containsEntry("workStatus", "looking")
                .containsEntry("supportContinues", null);
        support.complete("recordProgress", Map.of("workStatus", "in-work", "supportContinues", false));

        assertThat(pathway).isEnded().hasPassedInOrder("serviceTask_recordEmployment", "endEvent_supportEnded");
    }

    @Test
    void support_may_be_declined() {
        ProcessInstance pathway = support.start(Map.of("agency", "jobcentre"));

        assertThat(support.task("meetAdviser")).hasCandidateGroup("agency-jobcentre");
        support.complete("meetAdviser", Map.of("takesUpSupport", false));

        assertThat(pathway).isEnded().hasPassed("endEvent_supportDeclined").hasNotPassed("userTask_recordProgress");
    }

    @Test
    void withdrawn_consent_ends_the_support_before_and_after_the_first_meeting() {
        ProcessInstance before = support.start(Map.of("agency", "jobcentre"));
        support.consentWithdrawn(support.task("meetAdviser"));
        assertThat(before).isEnded().hasPassed("endEvent_consentWithdrawn");

        ProcessInstance after = started();
        support.consentWithdrawn(support.task("recordProgress"));
        assertThat(after).isEnded().hasPassed("endEvent_consentWithdrawn").hasNotPassed("serviceTask_recordEmployment");
    }

    @Test
    void a_family_that_withdrew_its_consent_between_two_meetings_is_not_met_again() {
        ProcessInstance pathway = started();
        support.complete("recordProgress", Map.of("workStatus", "looking", "supportContinues", true));

        support.shared(false).due("event_nextMeeting");

        assertThat(pathway).isEnded().hasPassed("endEvent_notSharedLater");
        assertThat(support.tasks("recordProgress")).isEmpty();
    }

    @Test
    void without_a_basis_for_sharing_the_adviser_is_not_asked() {
        ProcessInstance pathway = support.shared(false).start(Map.of("agency", "jobcentre"));

        assertThat(pathway).isEnded().hasPassed("endEvent_notSharedAtFirst").hasNotPassed("userTask_meetAdviser");
    }

    private ProcessInstance started() {
        ProcessInstance pathway = support.start(Map.of("agency", "jobcentre"));
        support.complete("meetAdviser", Map.of("takesUpSupport", true));
        return pathway;
    }
}
