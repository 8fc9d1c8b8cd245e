package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class FamilyPlanProcessTest {

    @RegisterExtension
    final ModelTrace plans = ModelTrace.of("family-plan", "agency-action")
            .decision(
                    "action-suggestion",
                    Map.of("need", "housing", "action", "Clear the arrears", "agency", "housing", "weeks", 6))
            .decision("review-interval", Map.of("weeks", 6));

    private final List<String> newActions = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    @BeforeEach
    void two_actions_are_agreed() {
        newActions.addAll(List.of("housing", "police"));
        plans.service("agreePlan", execution -> execution.setVariable("reviewDueOn", "2013-11-12"))
                .service("startActions", this::startActions)
                .service("applyReview", this::applyReview)
                .services("recordAction", "endAction");
    }

    @Test
    void actions_run_beside_the_reviews_until_the_plan_is_complete() {
        ProcessInstance plan = planAgreed();

        assertThat(plan).isWaitingAt("gateway_untilReview", "callActivity_agencyAction");
        assertThat(plans.tasks("carryOutAction")).hasSize(2);
        plans.complete(plans.tasks("carryOutAction").get(0), Map.of("done", true));
        plans.due("event_reviewDue");
        newActions.add("health");
        plans.complete("holdReview", Map.of("progress", "same", "planComplete", false));
        plans.due("serviceTask_startActions");

        assertThat(plan).isWaitingAt("gateway_untilReview").variables().containsEntry("weeks", 6L);
        assertThat(plans.tasks("carryOutAction")).hasSize(2);
        plans.due("event_reviewDue");
        assertThat(taskService().getVariables(plans.task("holdReview").getId())).containsEntry("planComplete", null);
        plans.complete("holdReview", Map.of("progress", "better", "planComplete", true));

        assertThat(plans.tasks("carryOutAction")).hasSize(2);
        plans.tasks("carryOutAction").forEach(action -> plans.complete(action, Map.of("done", true)));
        assertThat(plan).isEnded().hasPassedInOrder("endEvent_planComplete", "endEvent_planEnded");
    }

    @Test
    void a_need_that_comes_up_brings_the_review_forward() {
        ProcessInstance plan = planAgreed();

        runtimeService()
                .createMessageCorrelation("planReopened")
                .processInstanceBusinessKey("NS-000012")
                .correlate();

        assertThat(plan)
                .isWaitingAt("userTask_holdReview", "callActivity_agencyAction")
                .hasNotPassed("event_reviewDue");
        plans.complete("holdReview", Map.of("progress", "same", "planComplete", false));
        plans.due("serviceTask_startActions");
        assertThat(plan).isWaitingAt("gateway_untilReview");
    }

    @Test
    void a_review_stops_one_action_and_leaves_the_others() {
        ProcessInstance plan = planAgreed();

        plans.due("event_reviewDue");
        stopped.add("police");
        plans.complete("holdReview", Map.of("progress", "same", "planComplete", false));
        plans.due("serviceTask_startActions");

        assertThat(plan).isWaitingAt("gateway_untilReview");
        assertThat(plans.task("carryOutAction")).hasCandidateGroup("agency-housing");
    }

    @Test
    void a_complete_plan_stops_what_is_still_open() {
        ProcessInstance plan = planAgreed();

        plans.due("event_reviewDue");
        stopped.addAll(List.of("housing", "police"));
        plans.complete("holdReview", Map.of("progress", "better", "planComplete", true));

        assertThat(plan).isEnded();
        assertThat(plans.tasks("carryOutAction")).isEmpty();
    }

    @Test
    void an_action_ends_for_the_agency_that_may_no_longer_know() {
        ProcessInstance plan = planAgreed();

        plans.consentWithdrawn(plans.tasks("carryOutAction").get(0));

        assertThat(plans.tasks("carryOutAction")).hasSize(1);
        assertThat(plan).isWaitingAt("gateway_untilReview");
    }

    @Test
    void a_plan_that_the_family_does_not_want_is_drafted_again() {
        ProcessInstance plan = plans.start(Map.of("leadProfessional", "sam"));

        assertThat(plans.task("draftPlan")).isAssignedTo("sam");
        plans.complete("draftPlan", Map.of());
        plans.complete("agreePlan", Map.of("familyAgrees", false));

        assertThat(plan).isWaitingAt("userTask_draftPlan").hasNotPassed("serviceTask_agreePlan");
    }

    private ProcessInstance planAgreed() {
        ProcessInstance plan = plans.start(Map.of("leadProfessional", "sam"));
        plans.complete("draftPlan", Map.of());
        plans.complete("agreePlan", Map.of("familyAgrees", true));
        assertThat(plan).isWaitingAt("serviceTask_startActions");
        plans.due("serviceTask_startActions");
        return plan;
    }

    private void startActions(DelegateExecution execution) {
        for (String agency : newActions) {
            runtime(execution)
                    .createMessageCorrelation("actionAgreed")
                    .processInstanceId(execution.getProcessInstanceId())
                    .setVariablesToTriggeredScope(
                            Map.of("actionId", "action-" + agency, "actionAgency", agency, "actionDueOn", "2013-11-01"))
                    .correlate();
        }
        newActions.clear();
    }

    private void applyReview(DelegateExecution execution) {
        for (String agency : stopped) {
            runtime(execution)
                    .createMessageCorrelation("actionStopped")
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .processInstanceVariableEquals("actionId", "action-" + agency)
                    .correlate();
        }
        execution.setVariable("reviewDueOn", "2013-12-24");
    }

    private static RuntimeService runtime(DelegateExecution execution) {
        return execution.getProcessEngineServices().getRuntimeService();
    }
}
