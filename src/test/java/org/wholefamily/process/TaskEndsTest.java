package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed into a task goes with it, whichever way it ends. */
class TaskEndsTest {

    private CaseEngine engine;
    private TaskService tasks;
    private RuntimeService runtime;
    private Task task;

    @BeforeEach
    void a_task() {
        engine = new CaseEngine("2013-10-01T09:00");
        tasks = engine.engine.getTaskService();
        runtime = engine.engine.getRuntimeService();
        var model = Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_recordSharing")
                .name("Do it")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToActivity("userTask_recordSharing")
                .boundaryEvent("event_over")
                .message("over")
                .endEvent()
                .moveToActivity("userTask_recordSharing")
                .boundaryEvent("event_left")
                .error("personLeft")
                .endEvent()
                .done();
        engine.deploy(
                "shared",
                null,
                Map.of("dmn/deadline.dmn", DeadlinesTest.table(), "bpmn/visit.bpmn", Bpmn.convertToString(model)));
        engine.start("visit", "NS-000012", Map.of());
        task = tasks.createTaskQuery().singleResult();
        assertThat(engine.ended).isEmpty();
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void by_completing_it() {
        tasks.complete(task.getId());

        assertEnded();
    }

    @Test
    void by_an_event_at_its_border() {
        Execution waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName("over")
                .singleResult();
        runtime.messageEventReceived("over", waiting.getId());

        assertEnded();
    }

    @Test
    void by_an_error() {
        tasks.handleBpmnError(task.getId(), "personLeft");

        assertEnded();
    }

    @Test
    void by_taking_its_token_elsewhere() {
        runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity("userTask_recordSharing")
                .execute();

        assertEnded();
    }

    @Test
    void by_ending_its_process_even_without_the_models_listeners() {
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "over", true, true, true, true);

        assertEnded();
    }

    @Test
    void by_taking_its_models_away() {
        engine.engine
                .getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(deployment ->
                        engine.engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true));

        assertEnded();
    }

    private void assertEnded() {
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(engine.ended).containsOnly(task.getId());
    }
}
