package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class AgencyActionProcessTest {

    private static final Map<String, Object> ACTION =
            Map.of("agency", "housing", "actionId", "action-1", "actionDueOn", "2013-11-01");

    @RegisterExtension
    final ModelTrace actions = ModelTrace.of("agency-action");

    @BeforeEach
    void services_are_there() {
        actions.services("recordAction", "endAction");
    }

    @Test
    void an_action_is_the_task_of_its_agency_until_the_day_agreed() {
        ProcessInstance action = actions.start(ACTION);

        assertThat(actions.task("carryOutAction")).hasCandidateGroup("agency-housing");
        assertThat(actions.task("carryOutAction").getDueDate()).hasDayOfMonth(1).hasMonth(11);
        assertThat(actions.task("carryOutAction").getPriority()).isEqualTo(50);
        actions.complete("carryOutAction", Map.of("done", true));

        assertThat(action).isEnded().hasPassed("serviceTask_recordAction").hasNotPassed("serviceTask_endAction");
    }

    @Test
    void withdrawn_consent_ends_the_action() {
        ProcessInstance action = actions.start(ACTION);

        actions.consentWithdrawn(actions.task("carryOutAction"));

        assertThat(action)
                .isEnded()
                .hasPassedInOrder("serviceTask_endAction", "endEvent_actionNotShared")
                .hasNotPassed("serviceTask_recordAction");
    }

    @Test
    void an_action_that_starts_after_consent_was_withdrawn_never_becomes_a_task() {
        ProcessInstance action = actions.shared(false).start(ACTION);

        assertThat(action)
                .isEnded()
                .hasPassedInOrder("serviceTask_endAction", "endEvent_actionNotShared")
                .hasNotPassed("userTask_carryOutAction");
    }

    @Test
    void a_review_stops_the_action() {
        ProcessInstance action = actions.start(ACTION);

        runtimeService()
                .createMessageCorrelation("actionStopped")
                .processInstanceVariableEquals("actionId", "action-1")
                .correlate();

        assertThat(action).isEnded().hasPassed("endEvent_actionStopped").hasNotPassed("serviceTask_recordAction");
    }
}
