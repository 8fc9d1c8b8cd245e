package org.wholefamily.leadprofessional;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wholefamily.models.ModelTrace;

class LeadChangeProcessTest {

    @RegisterExtension
    final ModelTrace changes = ModelTrace.of("lead-change").services("changeLead");

    @Test
    void a_manager_appoints_and_the_family_meets_the_new_lead() {
        ProcessInstance change = changes.start(Map.of("leadProfessional", "sam"));

        assertThat(changes.task("appointNewLead")).hasCandidateGroup("managers").isNotAssigned();
        changes.complete("appointNewLead", Map.of("newLead", "robin"));

        assertThat(change).hasPassed("serviceTask_changeLead").variables().containsEntry("newLead", "robin");
        assertThat(changes.task("introduceNewLead")).hasCandidateGroup("caseworkers");
        changes.complete("introduceNewLead", Map.of());
        assertThat(change).isEnded();
    }
}
