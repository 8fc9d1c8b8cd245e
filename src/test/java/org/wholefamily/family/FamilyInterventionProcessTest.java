package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.models.ModelTrace;

class FamilyInterventionProcessTest {

    private static final Map<String, Object> TAKEN_ON = Map.of("caseOpened", true, "measuredAfterClosure", false);

    @RegisterExtension
    final ModelTrace families = ModelTrace.of("family-intervention")
            .called("referral", "referral")
            .called("assessment", "assessment")
            .called("lead-professional", "leadProfessional")
            .called("family-plan", "familyPlan")
            .called("employment-support", "employmentSupport")
            .called("outcome-review", "outcomeReview")
            .called("outcome-claim", "outcomeClaim")
            .called("closure", "closure")
            .called("further-referral", "readReferral");

    private final List<String> steps = new ArrayList<>();
    private boolean needOpen;

    @BeforeEach
    void steps_are_noted() {
        ExecutionListener enterStep = execution -> steps.add(execution.getCurrentActivityId());
        Mocks.register("enterStep", enterStep);
        families.services("endSharing", "recordConcernResponse")
                .service("addNeed", need -> need.setVariableLocal("workAdded", "work".equals(need.getVariable("need"))))
                .service(
                        "referOn",
                        move -> move.setVariableLocal("handedOver", !"staying".equals(move.getVariable("passOn"))))
                .service("keepClaim", claim -> steps.add("claim kept"));
        Mocks.register("checkNeeds", (ExecutionListener) gateway -> gateway.setVariableLocal("needOpen", needOpen));
    }

    @Test
    void a_family_goes_from_referral_to_closure() {
        ProcessInstance family = families.start(Map.of());

        families.complete("referral", TAKEN_ON);
        families.complete("assessment", Map.of("seekingWork", true));
        families.complete("leadProfessional", Map.of("leadProfessional", "sam"));
        families.complete("familyPlan", Map.of());
        assertThat(family).isNotWaitingAt("callActivity_outcomeReview");
        families.complete("employmentSupport", Map.of());
        families.complete("outcomeReview", Map.of("resultReached", true, "result", "crime-education"));
        families.complete("outcomeClaim", Map.of());
        families.complete("closure", Map.of());

        assertThat(family).isEnded().hasPassed("endEvent_caseClosed").hasNotPassed("gateway_workGoesOn");
        assertThat(steps)
                .containsExactly(
                        "callActivity_referral",
                        "callActivity_assessment",
                        "callActivity_leadProfessional",
                        "callActivity_familyPlan",
                        "callActivity_outcomeReview",
                        "callActivity_outcomeClaim",
                        "callActivity_closure");
    }

    @Test
    void a_family_that_is_not_taken_on_goes_no_further() {
        ProcessInstance family = families.start(Map.of());

        families.complete("referral", Map.of("caseOpened", false));

        assertThat(family).isEnded().hasPassed("endEvent_notTakenOn").hasNotPassed("callActivity_assessment");
    }

    @Test
    void without_a_result_the_work_may_go_on_or_end() {
        ProcessInstance family = families.start(Map.of());

        families.complete("referral", TAKEN_ON);
        families.complete("assessment", Map.of("seekingWork", false));
        families.complete("leadProfessional", Map.of());
        families.complete("familyPlan", Map.of());
        families.complete("outcomeReview", Map.of("resultReached", false, "workGoesOn", true));
        assertThat(family).isWaitingAt("callActivity_familyPlan").hasNotPassed("callActivity_employmentSupport");
        families.complete("familyPlan", Map.of());
        families.complete("outcomeReview", Map.of("resultReached", false, "workGoesOn", false));

        assertThat(family).isWaitingAt("callActivity_closure").hasNotPassed("callActivity_outcomeClaim");
    }

    @Test
    void a_result_that_has_to_last_after_closure_is_measured_and_claimed_then() {
        ProcessInstance family = closedBeforeReview(true);

        assertThat(family).isWaitingAtExactly("callActivity_reviewAfterClosure");
        assertThat(families.task("outcomeReview").getExecutionId())
                .satisfies(review -> assertThat(runtimeService().getVariables(review))
                        .containsEntry("sustainedSixMonths", true)
                        .containsEntry("measuredAfterClosure", true));
        families.complete("outcomeReview", Map.of("resultReached", true));
        assertThat(family).isWaitingAtExactly("callActivity_claimAfterClosure");
        families.complete("outcomeClaim", Map.of());

        assertThat(family).isEnded().hasPassed("endEvent_resultAnswered");
        assertThat(steps).endsWith("callActivity_familyPlan", "callActivity_closureBeforeReview");
    }

    @Test
    void a_change_that_did_not_last_after_closure_is_not_claimed() {
        ProcessInstance family = closedBeforeReview(false);

        families.complete("outcomeReview", Map.of("resultReached", false, "result", "none"));

        assertThat(family)
                .isEnded()
                .hasPassed("endEvent_closedWithoutResult")
                .hasNotPassed("callActivity_claimAfterClosure", "callActivity_outcomeReview", "gateway_workGoesOn");
    }

    private ProcessInstance closedBeforeReview(boolean sustained) {
        ProcessInstance family = families.start(Map.of());
        families.complete("referral", Map.of("caseOpened", true, "measuredAfterClosure", true));
        families.complete("assessment", Map.of("seekingWork", false));
        families.complete("leadProfessional", Map.of("leadProfessional", "sam"));
        families.complete("familyPlan", Map.of());
        assertThat(family).isWaitingAtExactly("callActivity_closureBeforeReview");
        families.complete("closure", Map.of("sustained", sustained));
        return family;
    }

    @Test
    void a_safeguarding_concern_is_answered_while_everything_else_goes_on() {
        ProcessInstance family = families.start(Map.of());

        raiseConcern();
        raiseConcern();

        assertThat(family).isWaitingAt("callActivity_referral", "userTask_respondToConcern");
        var concerns = families.tasks("respondToConcern");
        assertThat(concerns.get(0)).hasCandidateGroup("agency-social-care").hasCandidateGroup("managers");
        assertThat(concerns.get(0).getPriority()).isEqualTo(100);
        concerns.forEach(concern -> families.complete(concern, Map.of("actionTaken", "assessment")));
        assertThat(family).isWaitingAtExactly("callActivity_referral");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_further_referral_is_read_at_any_step_and_each_for_itself(boolean early) {
        ProcessInstance family = families.start(Map.of());
        if (!early) {
            families.complete("referral", TAKEN_ON);
            families.complete("assessment", Map.of("seekingWork", false));
            families.complete("leadProfessional", Map.of("leadProfessional", "sam"));
        }

        addReferral("NS-000020");
        addReferral("NS-000021");

        List<Task> reading = families.tasks("readReferral");
        assertThat(reading)
                .extracting(task -> runtimeService().getVariable(task.getExecutionId(), "referralCase"))
                .containsExactlyInAnyOrder("NS-000020", "NS-000021");
        assertThat(reading)
                .extracting(task -> runtimeService().getVariable(task.getExecutionId(), "leadProfessional"))
                .containsOnly(early ? null : "sam");
        reading.forEach(task -> families.complete(task, Map.of()));
        assertThat(family)
                .isWaitingAtExactly(
                        early
                                ? new String[] {"callActivity_referral"}
                                : new String[] {"callActivity_familyPlan", "gateway_supportJoin"});
    }

    private static void addReferral(String referralCase) {
        runtimeService()
                .createMessageCorrelation("referralAdded")
                .processInstanceBusinessKey("NS-000012")
                .setVariablesToTriggeredScope(Map.of("referralCase", referralCase))
                .correlateWithResult();
    }

    @Test
    void withdrawn_consent_ends_the_part_of_that_agency_only() {
        ProcessInstance family = families.start(Map.of());
        families.complete("referral", TAKEN_ON);

        runtimeService()
                .createMessageCorrelation("consentWithdrawn")
                .processInstanceBusinessKey("NS-000012")
                .setVariablesToTriggeredScope(Map.of("agency", "police", "purpose", "plan"))
                .correlate();

        assertThat(family).isWaitingAt("callActivity_assessment").hasPassed("serviceTask_endSharing");
        assertThat(family).variables().doesNotContainKey("agency");
    }

    @Test
    void a_need_that_comes_up_while_results_are_measured_leads_back_to_the_plan() {
        ProcessInstance family = measured();

        tell("needAdded", Map.of("need", "housing"));
        assertThat(family).isWaitingAt("callActivity_outcomeReview").hasPassed("serviceTask_addNeed");
        tell("planReopened", Map.of());

        assertThat(family).isWaitingAtExactly("callActivity_familyPlan", "gateway_supportJoin");
        assertThat(families.tasks("outcomeReview")).isEmpty();
    }

    @Test
    void when_work_becomes_a_need_while_the_plan_runs_the_adviser_begins_at_once() {
        ProcessInstance family = families.start(Map.of());
        families.complete("referral", TAKEN_ON);
        families.complete("assessment", Map.of("seekingWork", false));
        families.complete("leadProfessional", Map.of());

        tell("needAdded", Map.of("need", "work"));

        assertThat(family).isWaitingAt("callActivity_familyPlan", "callActivity_addedEmploymentSupport");
        families.complete("employmentSupport", Map.of());
        assertThat(family).isWaitingAt("callActivity_familyPlan").hasPassed("endEvent_supportGiven");
    }

    @Test
    void a_need_that_comes_up_when_the_plan_is_over_leads_back_to_it_before_anything_is_measured() {
        ProcessInstance family = families.start(Map.of());
        families.complete("referral", TAKEN_ON);
        families.complete("assessment", Map.of("seekingWork", true));
        families.complete("leadProfessional", Map.of());
        families.complete("familyPlan", Map.of());
        needOpen = true;
        families.complete("employmentSupport", Map.of());

        assertThat(family).isWaitingAt("callActivity_familyPlan").hasNotPassed("gateway_measuredAfterClosure");
    }

    @Test
    void a_need_does_not_stop_a_claim_and_is_taken_up_after_it() {
        ProcessInstance family = measured();
        families.complete("outcomeReview", Map.of("resultReached", true, "result", "crime-education"));
        tell("needAdded", Map.of("need", "housing"));
        assertThat(family).isWaitingAtExactly("callActivity_outcomeClaim");
        needOpen = true;

        families.complete("outcomeClaim", Map.of());

        assertThat(family).isWaitingAtExactly("callActivity_familyPlan", "gateway_supportJoin");
    }

    @Test
    void a_need_that_comes_up_before_closure_is_approved_leads_back_to_the_plan() {
        ProcessInstance family = measured();
        families.complete("outcomeReview", Map.of("resultReached", false, "workGoesOn", false));

        tell("planReopened", Map.of());

        assertThat(family).isWaitingAtExactly("callActivity_familyPlan", "gateway_supportJoin");
    }

    @Test
    void everything_goes_on_until_a_family_that_moves_is_handed_over() {
        ProcessInstance family = measured();

        tell("familyMoved", Map.of("toCouncil", "southtown"));
        raiseConcern();
        assertThat(family).isWaitingAt("callActivity_outcomeReview", "userTask_agreeMove", "userTask_respondToConcern");
        families.complete("respondToConcern", Map.of("actionTaken", "assessment"));
        families.complete("agreeMove", Map.of("passOn", "agreed"));

        assertThat(family).isEnded().hasPassed("endEvent_familyHandedOver", "endEvent_workEnded");
        assertThat(families.tasks("outcomeReview")).isEmpty();
        assertThat(steps).endsWith("claim kept");
    }

    @Test
    void a_family_that_stays_after_all_goes_on_as_before() {
        ProcessInstance family = measured();

        tell("familyMoved", Map.of("toCouncil", "southtown"));
        families.complete("agreeMove", Map.of("passOn", "staying"));

        assertThat(family).isWaitingAtExactly("callActivity_outcomeReview").hasPassed("endEvent_nothingEnds");
        tell("familyMoved", Map.of("toCouncil", "southtown"));
        assertThat(family).isWaitingAt("userTask_agreeMove");
    }

    private ProcessInstance measured() {
        ProcessInstance family = families.start(Map.of());
        families.complete("referral", TAKEN_ON);
        families.complete("assessment", Map.of("seekingWork", false));
        families.complete("leadProfessional", Map.of("leadProfessional", "sam"));
        families.complete("familyPlan", Map.of());
        return family;
    }

    private static void tell(String message, Map<String, Object> brings) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey("NS-000012")
                .setVariablesToTriggeredScope(brings)
                .correlate();
    }

    private static void raiseConcern() {
        runtimeService()
                .createMessageCorrelation("safeguardingConcernRaised")
                .processInstanceBusinessKey("NS-000012")
                .setVariablesToTriggeredScope(Map.of("immediate", true))
                .correlate();
    }
}
