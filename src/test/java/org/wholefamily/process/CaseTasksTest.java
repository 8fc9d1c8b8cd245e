package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.bench.Statements;
import org.wholefamily.process.CaseTasks.Open;
import org.wholefamily.process.CurrentUser.User;

class CaseTasksTest {

    private static final User TRIAGE = new User("anna", Set.of("triage"), Set.of("northshire"));
    private static final User OFFICER = new User("bill", Set.of("agency-police"), Set.of("northshire"));

    private CaseEngine engine;
    private CaseTasks tasks;
    private CaseSteps steps;

    /** A called process that the case did not hand its number to, as a council's own may be. */
    @BeforeEach
    void a_map_with_work_of_its_own_and_in_a_process_that_it_calls() {
        engine = new CaseEngine("2013-10-01T09:00");
        String map = Bpmn.convertToString(Bpmn.createExecutableProcess("map")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("gateway_fork")
                .userTask("userTask_draftPlan")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToNode("gateway_fork")
                .callActivity("callActivity_visit")
                .calledElement("visit")
                .endEvent()
                .done());
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/visit.bpmn", Tasks.one("userTask_recordFacts", null),
                        "bpmn/map.bpmn", map));
        var configuration = engine.engine.getProcessEngineConfiguration();
        tasks = new CaseTasks(
                engine.engine.getTaskService(),
                JdbcClient.create(configuration.getDataSource()),
                new AskingAs(engine.engine.getIdentityService()),
                engine.engine);
        steps = new CaseSteps(
                engine.engine.getTaskService(),
                engine.engine.getRuntimeService(),
                engine.engine.getHistoryService(),
                engine.engine);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_task_is_one_of_the_case_around_it() {
        engine.start("map", "NS-000001", Map.of());

        assertThat(tasks.seenBy(TRIAGE, ids()))
                .extracting(Open::step, Open::caseReference)
                .containsExactlyInAnyOrder(tuple("draftPlan", "NS-000001"), tuple("recordFacts", "NS-000001"));
    }

    @Test
    void of_a_case_is_told_what_waits_for_whom() {
        engine.start("map", "NS-000001", Map.of());
        engine.start("map", "NS-000002", Map.of());

        assertThat(tasks.open("NS-000001"))
                .extracting(Open::process, Open::step, Open::caseReference, Open::groups)
                .hasSize(2)
                .contains(tuple("map", "draftPlan", "NS-000001", Set.of("triage")));
    }

    @Test
    void a_task_that_somebody_made_by_hand_is_of_no_case() {
        Task made = engine.engine.getTaskService().newTask();
        engine.engine.getTaskService().saveTask(made);

        assertThat(tasks.of(made))
                .extracting(Open::process, Open::step, Open::caseReference, Open::groups)
                .containsExactly("", "", null, Set.of());
    }

    @Test
    void a_task_of_a_team_and_an_agency_is_the_agencys_for_whoever_is_not_of_the_team() {
        engine.start("map", "NS-000001", Map.of());
        String task = only("userTask_draftPlan");
        engine.engine.getTaskService().addCandidateGroup(task, "agency-police");

        assertThat(request(TRIAGE, task).agency()).isNull();
        assertThat(request(OFFICER, task).agency()).isEqualTo("police");
    }

    @Test
    void what_is_no_task_is_left_out() {
        assertThat(tasks.seenBy(TRIAGE, List.of())).isEmpty();
        assertThat(tasks.seenBy(TRIAGE, List.of("no-such-task"))).isEmpty();
    }

    @Test
    void many_tasks_cost_as_many_questions_as_one() {
        engine.start("map", "NS-000001", Map.of("immediateDanger", true));
        long one = asked(() -> tasks.seenBy(TRIAGE, List.of(only("userTask_draftPlan"))), 1);
        long oneStep =
                Statements.sentBy(() -> assertThat(endangered("NS-000001")).hasSize(1));
        for (int number = 2; number < 12; number++) {
            engine.start("map", "NS-%06d".formatted(number), Map.of("immediateDanger", number % 2 == 0));
        }
        List<String> all = ids();

        assertThat(asked(() -> tasks.seenBy(TRIAGE, all), 22)).isLessThanOrEqualTo(one);
        assertThat(Statements.sentBy(() -> assertThat(endangered("NS-000001", "NS-000002", "NS-000003", "NS-000004"))
                        .containsExactlyInAnyOrder("NS-000001", "NS-000002", "NS-000004")))
                .isEqualTo(oneStep);
    }

    private Set<String> endangered(String... cases) {
        return steps.where(Variable.flag("immediateDanger"), Set.of("map/draftPlan"), List.of(cases));
    }

    private static long asked(Supplier<List<Open>> question, int answers) {
        return Statements.sentBy(() -> assertThat(question.get()).hasSize(answers));
    }

    private FormRequest request(User person, String task) {
        return tasks.seenBy(person, List.of(task)).get(0).openedBy(person);
    }

    private String only(String step) {
        return engine.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    private List<String> ids() {
        return engine.engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getId)
                .toList();
    }
}
