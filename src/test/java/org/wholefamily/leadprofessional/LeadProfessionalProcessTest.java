package org.wholefamily.leadprofessional;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class LeadProfessionalProcessTest {

    @RegisterExtension
    final ModelTrace leads = ModelTrace.of("lead-professional")
            .decision("lead-professional-match", Map.of("leadAgency", "youth-offending"));

    private int refusals;

    @BeforeEach
    void refusals_are_counted() {
        leads.service("recordRefusal", execution -> execution.setVariable("refusedTwice", ++refusals >= 2))
                .service(
                        "appointLead",
                        execution -> execution.setVariable("leadProfessional", execution.getVariable("offeredTo")));
    }

    @Test
    void a_professional_who_accepts_becomes_the_lead() {
        ProcessInstance lead = leads.start(Map.of());

        assertThat(lead).isWaitingAt("userTask_offerLead").variables().containsEntry("leadAgency", "youth-offending");
        leads.complete("offerLead", Map.of("offeredTo", "sam"));
        assertThat(leads.task("answerOffer")).isAssignedTo("sam");
        leads.complete("answerOffer", Map.of("accepted", true));
        leads.complete("introduceLead", Map.of());

        assertThat(lead)
                .isEnded()
                .hasNotPassed("serviceTask_recordRefusal", "userTask_appointByManager")
                .variables()
                .containsEntry("leadProfessional", "sam");
    }

    @Test
    void a_refusal_leads_to_a_second_offer() {
        ProcessInstance lead = leads.start(Map.of());

        refuse("sam");
        leads.complete("offerLead", Map.of("offeredTo", "alex"));

        assertThat(leads.task("answerOffer")).isAssignedTo("alex");
        assertThat(lead).hasNotPassed("userTask_appointByManager", "serviceTask_appointLead");
    }

    @Test
    void after_two_refusals_a_manager_appoints() {
        ProcessInstance lead = leads.start(Map.of());

        refuse("sam");
        refuse("alex");
        assertThat(leads.task("appointByManager")).hasCandidateGroup("managers");
        leads.complete("appointByManager", Map.of("offeredTo", "robin"));

        assertThat(lead).isWaitingAt("userTask_introduceLead").variables().containsEntry("leadProfessional", "robin");
    }

    @Test
    void an_offer_to_somebody_who_has_left_goes_back_to_the_coordinator() {
        ProcessInstance lead = leads.start(Map.of());
        leads.complete("offerLead", Map.of("offeredTo", "sam"));

        leads.personLeft(leads.task("answerOffer"));

        assertThat(lead).isWaitingAt("userTask_offerLead").hasNotPassed("serviceTask_recordRefusal");
        leads.complete("offerLead", Map.of("offeredTo", "alex"));
        assertThat(leads.task("answerOffer")).isAssignedTo("alex");
    }

    private void refuse(String professional) {
        leads.complete("offerLead", Map.of("offeredTo", professional));
        leads.complete("answerOffer", Map.of("accepted", false, "declineReason", "caseload"));
    }
}
