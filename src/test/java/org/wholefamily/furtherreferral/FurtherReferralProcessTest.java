package org.wholefamily.furtherreferral;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class FurtherReferralProcessTest {

    @RegisterExtension
    final ModelTrace reading = ModelTrace.of("further-referral");

    @BeforeEach
    void what_is_done_of_it() {
        reading.services("recordReading", "announceNeed", "raiseConcern");
    }

    @Test
    void the_lead_professional_reads_it_and_nothing_changes() {
        ProcessInstance referral = start("sam");

        assertThat(reading.task("readReferral")).isAssignedTo("sam");
        reading.complete("readReferral", Map.of("whatChanges", "nothing"));

        assertThat(referral)
                .isEnded()
                .hasPassedInOrder("serviceTask_recordReading", "endEvent_nothingChanges")
                .hasNotPassed("serviceTask_announceNeed", "serviceTask_raiseConcern");
    }

    @Test
    void before_there_is_a_lead_the_caseworkers_read_it() {
        start(null);

        assertThat(reading.task("readReferral"))
                .hasCandidateGroup("caseworkers")
                .hasCandidateGroup("lead-professionals");
    }

    @Test
    void a_new_need_goes_the_way_of_needs() {
        ProcessInstance referral = start("sam");

        reading.complete("readReferral", Map.of("whatChanges", "need", "need", "housing"));

        assertThat(referral).isEnded().hasPassed("endEvent_needAnnounced").hasNotPassed("serviceTask_raiseConcern");
    }

    @Test
    void a_danger_goes_the_way_of_dangers() {
        ProcessInstance referral = start("sam");

        reading.complete("readReferral", Map.of("whatChanges", "danger"));

        assertThat(referral).isEnded().hasPassed("endEvent_concernRaised").hasNotPassed("serviceTask_announceNeed");
    }

    private ProcessInstance start(String lead) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("leadProfessional", lead);
        variables.put("referralCase", "NS-000020");
        return reading.start(variables);
    }
}
