package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.CallActivityBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandedOnTest {

    private static final String CASE = "NS-000012";
    private static final Map<String, Object> KNOWN =
            Map.of("scheme", "tf-2012", "urgency", "routine", "taskPriority", 50, "leadProfessional", "grace");

    private final CaseEngine engine = new CaseEngine("2013-10-01T09:00");

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_called_process_has_what_every_process_of_the_case_has() {
        start(call -> call, KNOWN);
        assertThat(key()).isEqualTo(CASE);
        assertThat(called())
                .containsOnly(
                        entry("caseReference", CASE),
                        entry("council", CaseEngine.COUNCIL),
                        entry("scheme", "tf-2012"),
                        entry("urgency", "routine"),
                        entry("taskPriority", 50),
                        entry("leadProfessional", "grace"));
    }

    @Test
    void nobody_leads_before_somebody_does() {
        start(call -> call, Map.of());
        assertThat(called()).containsEntry("scheme", null).containsEntry("leadProfessional", null);
    }

    @Test
    void what_a_model_maps_itself_stays_as_it_says() {
        start(
                call -> call.camundaInBusinessKey("#{execution.processBusinessKey}")
                        .camundaIn("scheme", "scheme")
                        .camundaIn("other", "leadProfessional")
                        .camundaOut("urgency", "taskPriority"),
                Map.of("scheme", "tf-2015", "leadProfessional", "grace", "other", "omar", "urgency", "high"));
        assertThat(key()).isEqualTo(CASE);
        assertThat(called()).containsEntry("scheme", "tf-2015").containsEntry("leadProfessional", "omar");
        engine.engine.getTaskService().complete(waiting().getId());
        assertThat(caller()).containsEntry("taskPriority", "high");
    }

    @Test
    void a_case_becomes_more_urgent_in_what_it_calls_and_never_less() {
        start(call -> call, KNOWN);
        engine.engine.getTaskService().complete(waiting().getId(), Map.of("taskPriority", 90));
        assertThat(caller()).containsEntry("taskPriority", 90).containsEntry("urgency", "routine");
        engine.engine.getTaskService().complete(waiting().getId());
        engine.engine.getTaskService().complete(waiting().getId(), Map.of("taskPriority", 10));
        assertThat(caller()).containsEntry("taskPriority", 90);
    }

    private void start(UnaryOperator<CallActivityBuilder> mapped, Map<String, Object> variables) {
        CallActivityBuilder first = mapped.apply(Bpmn.createExecutableProcess("map")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("callActivity_visit")
                .calledElement("visit"));
        String map = Bpmn.convertToString(first.userTask("userTask_agreePlan")
                .camundaCandidateGroups("triage")
                .callActivity("callActivity_again")
                .calledElement("visit")
                .userTask("userTask_draftPlan")
                .camundaCandidateGroups("triage")
                .endEvent()
                .done());
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/visit.bpmn", Tasks.one("userTask_recordFacts", null),
                        "bpmn/map.bpmn", map));
        engine.start("map", CASE, variables);
    }

    private Task waiting() {
        return engine.engine.getTaskService().createTaskQuery().singleResult();
    }

    private String key() {
        return engine.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(waiting().getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private Map<String, Object> called() {
        return variables(waiting().getProcessInstanceId());
    }

    private Map<String, Object> caller() {
        return variables(engine.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("map")
                .singleResult()
                .getId());
    }

    private Map<String, Object> variables(String process) {
        Map<String, Object> found = new TreeMap<>();
        for (VariableInstance variable : engine.engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(process)
                .list()) {
            found.put(variable.getName(), variable.getValue());
        }
        return new HashMap<>(found);
    }
}
