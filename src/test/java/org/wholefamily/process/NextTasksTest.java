package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.NextTasks.Done;
import org.wholefamily.process.NextTasks.Next;
import org.wholefamily.process.NextTasks.Whose;

class NextTasksTest {

    private static final String CASE = "NS-000012";
    private static final User ADA = new User("ada", Set.of("triage"), Set.of(CaseEngine.COUNCIL));

    private CaseEngine engine;
    private NextTasks work;
    private String first;

    @BeforeEach
    void somebody_has_done_the_first_of_four_steps() {
        engine = new CaseEngine("2013-10-01T09:00");
        TaskService tasks = engine.engine.getTaskService();
        IdentityService identities = engine.engine.getIdentityService();
        AskingAs asking = new AskingAs(identities);
        var open = new CaseTasks(
                tasks,
                JdbcClient.create(engine.engine.getProcessEngineConfiguration().getDataSource()),
                asking,
                engine.engine);
        work = new NextTasks(open, engine.engine.getHistoryService(), identities, asking);
        String visit = Bpmn.convertToString(Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_screenReferral")
                .name("Screen")
                .camundaCandidateGroups("triage")
                .parallelGateway("gateway_fork")
                .userTask("userTask_recordFacts")
                .name("Record")
                .camundaCandidateGroups("managers")
                .endEvent()
                .moveToNode("gateway_fork")
                .userTask("userTask_confirmMatch")
                .name("Match")
                .camundaCandidateGroups("triage")
                .endEvent()
                .moveToNode("gateway_fork")
                .userTask("userTask_tellReferrer")
                .name("Tell")
                .camundaAssignee("ada")
                .camundaCandidateGroups("triage")
                .endEvent()
                .done());
        engine.deploy("shared", null, Map.of("dmn/deadline.dmn", DeadlinesTest.table(), "bpmn/visit.bpmn", visit));
        engine.start("visit", CASE, Map.of());
        first = tasks.createTaskQuery().singleResult().getId();
        new AskingAs(identities).person(ADA, () -> {
            tasks.complete(first);
            return first;
        });
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void ones_own_comes_before_what_waits_for_the_team_and_that_before_what_is_others() {
        assertThat(work.after(done(), ADA, true))
                .extracting(Next::name, Next::whose, Next::with)
                .containsExactly(
                        tuple("Tell", Whose.YOURS, "you"),
                        tuple("Match", Whose.YOUR_TEAMS, "your team"),
                        tuple("Record", Whose.OTHERS, "managers"));
    }

    @Test
    void only_to_what_one_may_do_there_is_a_way() {
        assertThat(work.after(done(), ADA, true))
                .allSatisfy(next -> assertThat(next.task() != null).isEqualTo(next.whose() != Whose.OTHERS));
    }

    @Test
    void who_may_not_know_what_others_do_is_told_of_their_own_only() {
        assertThat(work.after(done(), ADA, false)).extracting(Next::name).containsExactly("Tell", "Match");
    }

    @Test
    void what_came_to_others_before_is_no_news() {
        Done later = new Done(CASE, Date.from(engine.clock().now().plusSeconds(60)));

        assertThat(work.after(later, ADA, true)).extracting(Next::name).containsExactly("Tell", "Match");
    }

    @Test
    void nobody_is_told_of_what_somebody_else_did_or_nobody_yet() {
        String open = engine.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_confirmMatch")
                .singleResult()
                .getId();

        assertThat(work.completed(first, "omar")).isEmpty();
        assertThat(work.completed(open, "ada")).isEmpty();
        assertThat(work.started("none", "ada")).isEmpty();
    }

    private Done done() {
        return work.completed(first, "ada").orElseThrow();
    }
}
