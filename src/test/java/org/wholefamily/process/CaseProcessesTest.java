package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;

/** The map of the family's way on a plain engine, with a first step in which two agencies have a task. */
class CaseProcessesTest {

    private static final String CASE = "NS-000012";

    private final List<Object> answered = new ArrayList<>();
    private ProcessEngine engine;
    private CaseProcesses processes;

    @BeforeEach
    void a_running_case() {
        var configuration = new EngineInMemory();
        configuration.setBeans(services());
        configuration.getProcessEnginePlugins().add(new HandsOn());
        engine = configuration.buildProcessEngine();
        processes = new CaseProcesses(
                engine.getRuntimeService(),
                engine.getTaskService(),
                engine.getRepositoryService(),
                mock(CouncilProcesses.class),
                engine);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/bpmn/family-intervention.bpmn")
                .addModelInstance("referral.bpmn", twoAgencies())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("family-intervention", CASE, started());
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void two_concerns_at_once_are_answered_each_for_itself() {
        processes.send("safeguardingConcernRaised", CASE, Map.of("concernId", "first"));
        processes.send("safeguardingConcernRaised", CASE, Map.of("concernId", "second"));

        for (Task task : tasks("userTask_respondToConcern")) {
            service().complete(task.getId(), Map.of("contactedSocialCareOn", "2013-11-05", "actionTaken", "advice"));
        }

        assertThat(answered).containsExactlyInAnyOrder("first", "second");
        assertThat(tasks("userTask_onConsent")).isNotEmpty();
    }

    @Test
    void withdrawn_consent_ends_the_tasks_that_rest_on_it_and_leaves_the_answer_to_a_concern() {
        processes.send("safeguardingConcernRaised", CASE, Map.of("concernId", "first"));

        processes.send("consentWithdrawn", CASE, Map.of("agency", "social-care", "purpose", "plan"));

        assertThat(tasks("userTask_onConsent")).isEmpty();
        assertThat(tasks("userTask_byDuty")).hasSize(1);
        assertThat(tasks("userTask_respondToConcern")).hasSize(1);
    }

    @Test
    void the_tasks_of_another_agency_stay() {
        processes.send("consentWithdrawn", CASE, Map.of("agency", "police", "purpose", "plan"));

        assertThat(tasks("userTask_onConsent")).hasSize(1);
    }

    @Test
    void a_process_goes_on_behind_its_work_and_behind_the_task_before_it_where_a_model_has_none() {
        deploy(asking().serviceTask("serviceTask_note").camundaDelegateExpression("${note}"));
        processes.carryOn("visit", "northshire", CASE, "note", "ask", Map.of());
        assertThat(tasks("userTask_sign")).hasSize(1);

        deploy(asking());
        processes.carryOn("visit", "northshire", CASE, "note", "ask", Map.of());
        assertThat(tasks("userTask_sign")).hasSize(2);
        assertThat(tasks("userTask_ask")).isEmpty();

        assertThat(processes.running(
                        "visit", model -> ModelWork.element(model, "note").isEmpty()))
                .isEqualTo(1);
        assertThat(processes.running("visit", model -> true)).isEqualTo(2);
    }

    private static AbstractFlowNodeBuilder<?, ?> asking() {
        return Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_ask");
    }

    private void deploy(AbstractFlowNodeBuilder<?, ?> visit) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "visit.bpmn", visit.userTask("userTask_sign").endEvent().done())
                .deploy();
    }

    private Map<Object, Object> services() {
        return Map.of(
                "enterStep", (ExecutionListener) execution -> {},
                "endSharing",
                        (JavaDelegate) execution ->
                                processes.endTasksOf(CaseVariables.AGENCY.require(execution), CASE, step -> true),
                "recordConcernResponse", (JavaDelegate) execution -> answered.add(execution.getVariable("concernId")));
    }

    private static BpmnModelInstance twoAgencies() {
        return Bpmn.createExecutableProcess("referral")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("fork")
                .userTask("userTask_onConsent")
                .camundaCandidateGroups("agency-social-care")
                .boundaryEvent("event_consentWithdrawn")
                .error("consentWithdrawn")
                .endEvent()
                .moveToActivity("userTask_onConsent")
                .endEvent()
                .moveToNode("fork")
                .userTask("userTask_byDuty")
                .camundaCandidateGroups("agency-social-care")
                .endEvent()
                .done();
    }

    private static Map<String, Object> started() {
        Map<String, Object> variables = new HashMap<>();
        for (String name : List.of(
                "caseReference",
                "council",
                "scheme",
                "taskPriority",
                "referringAgency",
                "concernKinds",
                "concernCount",
                "immediateDanger",
                "childUnderFive")) {
            variables.put(name, null);
        }
        return variables;
    }

    private List<Task> tasks(String key) {
        return service().createTaskQuery().taskDefinitionKey(key).list();
    }

    private TaskService service() {
        return engine.getTaskService();
    }
}
