package org.wholefamily.referral;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.models.ModelTrace;

class ReferralProcessTest {

    @RegisterExtension
    final ModelTrace referrals = ModelTrace.of("referral", "referral-hidden-match")
            .decision("referral-priority", Map.of("urgency", "soon", "taskPriority", 70))
            .decision(
                    "eligibility-tf-2012",
                    Map.of("eligible", true, "route", "automatic", "criteriaMet", 3, "reasons", List.of()));

    @BeforeEach
    void the_usual_family() {
        referrals
                .service("matchFamilies", execution -> matched(execution, false, false))
                .service("weighEligibility", execution -> execution.setVariable("factsComplete", true))
                .service("openCase", execution -> execution.setVariable("caseOpened", true))
                .service("declineReferral", execution -> execution.setVariable("caseOpened", false))
                .services("recordSharings");
        Mocks.register("lookAgain", (ExecutionListener) gateway -> {});
    }

    @Test
    void a_family_that_agrees_and_is_eligible_becomes_a_case() {
        ProcessInstance referral = referrals.start(Map.of());

        assertThat(referral).isWaitingAt("userTask_screenReferral").variables().containsEntry("urgency", "soon");
        assertThat(referrals.task("screenReferral")).hasCandidateGroup("triage");
        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("recordAgreement", Map.of("agreed", true));
        referrals.complete("recordSharing", Map.of());
        referrals.complete("recordFacts", Map.of());
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasPassedInOrder(
                        "serviceTask_recordSharings",
                        "businessRuleTask_decideEligibility",
                        "serviceTask_openCase",
                        "endEvent_caseOpened")
                .hasNotPassed("userTask_confirmMatch", "serviceTask_declineReferral")
                .variables()
                .containsEntry("eligible", true)
                .containsEntry("route", "automatic");
    }

    @Test
    void advice_alone_needs_no_agreement() {
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "advice-only"));
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("serviceTask_declineReferral", "endEvent_notTakenOn")
                .hasNotPassed("userTask_recordAgreement", "userTask_receiveFromFrontDoor");
    }

    @Test
    void what_social_care_accepts_is_theirs() {
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "social-care", "telephonedSocialCare", true));
        assertThat(referrals.task("receiveFromFrontDoor")).hasCandidateGroup("agency-social-care");
        referrals.complete("receiveFromFrontDoor", Map.of("decision", "accepted"));
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasPassed("serviceTask_declineReferral")
                .hasNotPassed("userTask_recordAgreement");
    }

    @Test
    void what_social_care_returns_is_screened_again() {
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "social-care"));
        referrals.complete("receiveFromFrontDoor", Map.of("decision", "returned"));

        assertThat(referral).isWaitingAt("userTask_screenReferral").hasNotPassed("serviceTask_declineReferral");
    }

    @Test
    void a_family_already_being_helped_gets_no_second_case() {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, false))
                .service("joinFamily", execution -> {
                    execution.setVariable("alreadyOpen", true);
                    execution.setVariable("caseOpened", false);
                });
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("confirmMatch", Map.of());
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasNotPassed("userTask_recordAgreement", "serviceTask_openCase", "serviceTask_declineReferral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "advice-only", "social-care"})
    void those_who_help_a_family_already_hear_of_a_referral_whatever_the_screening_finds(String outcome) {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, false))
                .service("joinFamily", execution -> {
                    execution.setVariable("alreadyOpen", true);
                    execution.setVariable("caseOpened", false);
                });
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", outcome));
        if (outcome.equals("social-care")) {
            referrals.complete("receiveFromFrontDoor", Map.of("decision", "accepted"));
        }
        referrals.complete("confirmMatch", Map.of());
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("serviceTask_joinFamily", "endEvent_notTakenOn")
                .hasNotPassed("userTask_recordAgreement", "serviceTask_declineReferral");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advice-only", "social-care"})
    void a_family_known_from_before_is_closed_with_advice_or_with_social_care_as_ever(String outcome) {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, false))
                .service("joinFamily", execution -> execution.setVariable("alreadyOpen", false));
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", outcome));
        if (outcome.equals("social-care")) {
            referrals.complete("receiveFromFrontDoor", Map.of("decision", "accepted"));
        }
        referrals.complete("confirmMatch", Map.of());
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral)
                .isEnded()
                .hasPassed("serviceTask_declineReferral")
                .hasNotPassed("userTask_recordAgreement");
    }

    @Test
    void a_referral_of_the_same_family_that_came_meanwhile_is_seen_after_the_screening() {
        Mocks.register("lookAgain", (ExecutionListener) gateway -> gateway.setVariable("possibleMatch", true));
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));

        assertThat(referral).isWaitingAt("userTask_confirmMatch");
    }

    @Test
    void a_family_known_from_before_is_asked_like_any_other() {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, false))
                .service("joinFamily", execution -> execution.setVariable("alreadyOpen", false));
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("confirmMatch", Map.of());

        assertThat(referral).isWaitingAt("userTask_recordAgreement");
    }

    @Test
    void a_family_that_does_not_agree_is_left_in_peace_and_the_referrer_is_told() {
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("recordAgreement", Map.of("agreed", false));

        assertThat(referral)
                .isWaitingAt("userTask_tellReferrer")
                .hasPassed("serviceTask_declineReferral")
                .hasNotPassed("userTask_recordSharing");
    }

    @Test
    void facts_that_are_not_known_yet_are_asked_again() {
        referrals.service("weighEligibility", execution -> execution.setVariable("factsComplete", false));
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("recordAgreement", Map.of("agreed", true));
        referrals.complete("recordSharing", Map.of());
        referrals.complete("recordFacts", Map.of());

        assertThat(referral)
                .isWaitingAt("userTask_recordFacts")
                .hasNotPassed("serviceTask_openCase", "serviceTask_declineReferral");
    }

    @Test
    void a_family_that_is_not_eligible_is_not_taken_on() {
        referrals.service("weighEligibility", execution -> {
            execution.setVariable("factsComplete", true);
            execution.setVariable("eligible", false);
        });
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));
        referrals.complete("recordAgreement", Map.of("agreed", true));
        referrals.complete("recordSharing", Map.of());
        referrals.complete("recordFacts", Map.of());
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral).isEnded().hasPassed("endEvent_notTakenOn").hasNotPassed("serviceTask_openCase");
    }

    @Test
    void a_referral_like_a_hidden_family_waits_for_its_readers_before_anybody_else_hears_of_it() {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, true))
                .service("joinFamily", execution -> {
                    execution.setVariable("alreadyOpen", false);
                    execution.setVariable("possibleMatch", false);
                });
        ProcessInstance referral = referrals.start(Map.of());
        org.assertj.core.api.Assertions.assertThat(referrals.tasks("screenReferral"))
                .isEmpty();

        referrals.complete("confirmMatch", Map.of("matchedCase", "none"));
        referrals.complete("screenReferral", Map.of("screeningOutcome", "continue"));

        assertThat(referral).isWaitingAt("userTask_recordAgreement").hasNotPassed("userTask_confirmMatch");
    }

    @Test
    void a_hidden_family_already_being_helped_gets_no_second_case() {
        referrals
                .service("matchFamilies", execution -> matched(execution, true, true))
                .service("joinFamily", execution -> {
                    execution.setVariable("alreadyOpen", true);
                    execution.setVariable("caseOpened", false);
                    execution.setVariable("possibleMatch", false);
                });
        ProcessInstance referral = referrals.start(Map.of());

        referrals.complete("confirmMatch", Map.of("matchedCase", "NS-000007"));
        referrals.complete("tellReferrer", Map.of());

        assertThat(referral).isEnded().hasNotPassed("userTask_screenReferral");
    }

    private static void matched(DelegateExecution execution, boolean possible, boolean hidden) {
        execution.setVariable("possibleMatch", possible);
        execution.setVariable("hiddenMatch", hidden);
    }
}
