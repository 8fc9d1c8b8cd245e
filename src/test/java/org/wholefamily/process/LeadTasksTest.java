package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class LeadTasksTest {

    private static final String CASE = "NS-000012";

    private CaseEngine engine;
    private TaskService tasks;

    /** A called process that the case did not hand its number to, as a council's own may be. */
    @BeforeEach
    void a_case_with_work_of_its_lead_and_of_others() {
        engine = new CaseEngine("2013-10-01T09:00");
        tasks = engine.engine.getTaskService();
        String map = Bpmn.convertToString(Bpmn.createExecutableProcess("map")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("gateway_fork")
                .userTask("userTask_draftPlan")
                .name("Draft")
                .camundaAssignee("${leadProfessional}")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToNode("gateway_fork")
                .userTask("userTask_agreePlan")
                .name("Agree")
                .camundaAssignee("${leadProfessional}")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToNode("gateway_fork")
                .userTask("userTask_recordSharing")
                .name("Share")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToNode("gateway_fork")
                .callActivity("callActivity_visit")
                .calledElement("visit")
                .camundaIn("leadProfessional", "leadProfessional")
                .camundaIn("caseReference", "caseReference")
                .endEvent()
                .done());
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/visit.bpmn", Tasks.one("userTask_recordFacts", null),
                        "bpmn/map.bpmn", map));
        engine.start("map", CASE, Map.of("leadProfessional", "grace"));
        tasks.setAssignee(task("userTask_agreePlan").getId(), "omar");
        tasks.setAssignee(task("userTask_recordSharing").getId(), "grace");
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void what_waits_for_the_lead_is_what_no_colleague_has_taken() {
        assertThat(work(null).waiting(CASE, "grace")).containsExactly("Draft");
    }

    @Test
    void the_new_lead_gets_the_leads_work_and_nobody_elses() {
        work(null).pass(CASE, "grace", "robin");

        assertThat(assignees())
                .containsEntry("userTask_draftPlan", "robin")
                .containsEntry("userTask_agreePlan", "omar")
                .containsEntry("userTask_recordSharing", "grace");
    }

    @Test
    void every_process_of_the_case_knows_the_new_lead() {
        work(null).pass(CASE, "grace", "robin");

        List<VariableInstance> known = engine.engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName("leadProfessional")
                .list();
        assertThat(known).hasSize(2).allMatch(variable -> variable.getValue().equals("robin"));
    }

    @Test
    void the_work_of_a_hidden_family_stays_with_those_who_may_know_of_it() {
        tasks.setAssignee(task("userTask_draftPlan").getId(), null);

        work(Set.of("nadia")).pass(CASE, "grace", "robin");

        assertThat(assignees()).doesNotContainKey("userTask_draftPlan");
    }

    private LeadTasks work(Set<String> readers) {
        var beans = new StaticListableBeanFactory();
        if (readers != null) {
            beans.addBean("readers", new Readers(readers));
        }
        return new LeadTasks(
                engine.engine.getRuntimeService(), tasks, engine.engine, beans.getBeanProvider(NamedReaders.class));
    }

    private record Readers(Set<String> people) implements NamedReaders {

        @Override
        public boolean hide(String caseReference, CurrentUser.User from) {
            return !people.contains(from.id());
        }

        @Override
        public Set<String> of(String caseReference, String step) {
            return people;
        }

        @Override
        public boolean mayDo(CurrentUser.User person, String caseReference, String step, Set<String> groups) {
            return people.contains(person.id());
        }
    }

    private Map<String, String> assignees() {
        Map<String, String> all = new TreeMap<>();
        tasks.createTaskQuery()
                .taskAssigned()
                .list()
                .forEach(task -> all.put(task.getTaskDefinitionKey(), task.getAssignee()));
        return all;
    }

    private Task task(String key) {
        return tasks.createTaskQuery().taskDefinitionKey(key).singleResult();
    }
}
