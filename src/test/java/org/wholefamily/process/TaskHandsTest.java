package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskHandsTest {

    private static final String CASE = "NS-000012";

    private CaseEngine engine;

    @BeforeEach
    void a_team() {
        engine = new CaseEngine("2013-10-01T09:00");
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void whoever_can_work_gets_the_task() {
        begin("${leadProfessional}", null);

        assertThat(task().getAssignee()).isEqualTo("grace");
        assertThat(engine.leads.sought).isEmpty();
    }

    @Test
    void a_task_of_a_lead_who_has_left_is_the_teams_and_a_new_lead_is_sought() {
        engine.directory.gone.add("grace");

        begin("${leadProfessional}", null);

        assertThat(task().getAssignee()).isNull();
        assertThat(engine.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("triage")
                        .count())
                .isEqualTo(1);
        assertThat(engine.leads.sought).containsExactly(CASE);
        assertThat(engine.journal).containsExactly(CASE + " task-without-person recordSharing by null");
    }

    @Test
    void a_task_of_somebody_else_who_has_left_is_the_teams_and_the_lead_stays() {
        engine.directory.gone.add("omar");

        begin("${offeredTo}", null);

        assertThat(task().getAssignee()).isNull();
        assertThat(engine.leads.sought).isEmpty();
    }

    @Test
    void a_task_whose_model_says_what_happens_then_goes_that_way() {
        engine.directory.gone.add("omar");

        begin("${offeredTo}", WayOut.PERSON_LEFT);

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_recordAgreement");
    }

    @Test
    void a_way_out_for_something_else_is_none() {
        engine.directory.gone.add("omar");

        begin("${offeredTo}", "consentWithdrawn");

        assertThat(task().getTaskDefinitionKey()).isEqualTo("userTask_recordSharing");
        assertThat(task().getAssignee()).isNull();
    }

    private void begin(String assignee, String error) {
        var process = Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_recordSharing")
                .name("Do it")
                .camundaAssignee(assignee)
                .camundaCandidateGroups("triage");
        var model = error == null
                ? process.endEvent().done()
                : process.endEvent()
                        .moveToActivity("userTask_recordSharing")
                        .boundaryEvent("event_left")
                        .error(error)
                        .userTask("userTask_recordAgreement")
                        .name("Ask anew")
                        .camundaCandidateGroups("triage")
                        .endEvent()
                        .done();
        engine.deploy(
                "shared",
                null,
                Map.of("dmn/deadline.dmn", DeadlinesTest.table(), "bpmn/visit.bpmn", Bpmn.convertToString(model)));
        engine.start("visit", CASE, Map.of("leadProfessional", "grace", "offeredTo", "omar"));
    }

    private Task task() {
        return engine.engine.getTaskService().createTaskQuery().singleResult();
    }
}
