package org.wholefamily.claim;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class OutcomeClaimProcessTest {

    @RegisterExtension
    final ModelTrace claims = ModelTrace.of("outcome-claim");

    @BeforeEach
    void services_are_there() {
        claims.services(
                "prepareClaim",
                "recordCheck",
                "dropClaim",
                "recordSignOff",
                "returnClaim",
                "recordSubmission",
                "recordReply");
    }

    @Test
    void a_claim_is_checked_signed_submitted_and_answered() {
        ProcessInstance claim = claims.start(Map.of("result", "crime-education"));

        assertThat(claims.task("checkClaim")).hasCandidateGroup("programme-coordinators");
        claims.complete("checkClaim", Map.of("evidenceChecked", true));
        assertThat(claims.task("signOffClaim")).hasCandidateGroup("chief-officers");
        claims.complete("signOffClaim", Map.of("signedOff", true));
        assertThat(claims.task("submitClaim")).hasCandidateGroup("finance");
        claims.complete("submitClaim", Map.of());
        claims.complete("recordReply", Map.of("reply", "paid"));

        assertThat(claim)
                .isEnded()
                .hasPassedInOrder(
                        "serviceTask_prepareClaim",
                        "serviceTask_recordCheck",
                        "serviceTask_recordSignOff",
                        "serviceTask_recordSubmission",
                        "serviceTask_recordReply",
                        "endEvent_claimAnswered")
                .hasNotPassed("serviceTask_returnClaim", "serviceTask_dropClaim");
    }

    @Test
    void a_claim_that_is_not_signed_goes_back_to_be_checked() {
        ProcessInstance claim = claims.start(Map.of("result", "crime-education"));

        claims.complete("checkClaim", Map.of("evidenceChecked", true));
        claims.complete("signOffClaim", Map.of("signedOff", false));

        assertThat(claim)
                .isWaitingAt("userTask_checkClaim")
                .hasPassed("serviceTask_returnClaim")
                .hasNotPassed("serviceTask_recordSignOff", "userTask_submitClaim");
    }

    @Test
    void without_evidence_no_claim_is_made() {
        ProcessInstance claim = claims.start(Map.of("result", "crime-education"));

        claims.complete("checkClaim", Map.of("evidenceChecked", false));

        assertThat(claim)
                .isEnded()
                .hasPassedInOrder("serviceTask_dropClaim", "endEvent_claimNotMade")
                .hasNotPassed("userTask_signOffClaim");
    }
}
