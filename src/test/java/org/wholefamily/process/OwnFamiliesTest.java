package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnFamiliesTest {

    private static final String CASE = "NS-000012";
    private static final String CASEWORKERS = "caseworkers";

    private CaseEngine engine;

    @BeforeEach
    void two_caseworkers_and_somebody_of_the_front_door() {
        engine = new CaseEngine("2013-10-01T09:00");
        engine.directory.teams.put("ada", Set.of(CASEWORKERS));
        engine.directory.teams.put("omar", Set.of(CASEWORKERS));
        engine.directory.teams.put("tess", Set.of("triage"));
        engine.directory.teams.put("grace", Set.of("lead-professionals"));
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void the_next_task_of_a_family_comes_to_the_caseworker_who_did_the_step_before() {
        engine.worked.add("ada");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isEqualTo("ada");
        assertThat(tasks().createTaskQuery()
                        .taskCandidateGroup(CASEWORKERS)
                        .includeAssignedTasks()
                        .count())
                .as("and stays one of the team's, who can take it over")
                .isEqualTo(1);
    }

    @Test
    void what_others_did_in_between_changes_nothing() {
        engine.worked.add("tess");
        engine.worked.add("omar");
        engine.worked.add("ada");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isEqualTo("omar");
    }

    @Test
    void a_task_of_several_teams_is_its_leads_before_anybody_elses() {
        engine.worked.add("ada");

        begin("caseworkers,lead-professionals", null, Map.of("leadProfessional", "grace"));

        assertThat(task().getAssignee()).isEqualTo("grace");
    }

    @Test
    void a_lead_gets_nothing_of_a_team_that_is_not_theirs() {
        begin(CASEWORKERS, null, Map.of("leadProfessional", "grace"));

        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void the_first_task_of_a_family_waits_for_the_team() {
        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void the_front_door_and_the_managers_have_no_families_of_their_own() {
        engine.worked.add("tess");

        begin("triage,managers", null, Map.of());

        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void whoever_has_left_or_changed_the_team_gets_nothing() {
        engine.worked.add("ada");
        engine.directory.gone.add("ada");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void whoever_four_eyes_keep_from_a_step_does_not_get_it() {
        engine.worked.add("ada");
        engine.barred.add("ada visit");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void a_task_that_its_model_gives_to_somebody_is_theirs_and_the_teams_where_they_have_left() {
        engine.worked.add("ada");
        begin(CASEWORKERS, "${offeredTo}", Map.of("offeredTo", "omar"));
        assertThat(task().getAssignee()).isEqualTo("omar");
        tasks().complete(task().getId());

        engine.directory.gone.add("omar");
        begin(CASEWORKERS, "${offeredTo}", Map.of("offeredTo", "omar"));
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void a_family_that_is_kept_hidden_stays_with_its_named_readers() {
        engine.worked.add("omar");
        engine.worked.add("ada");
        engine.readers.add("ada");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isEqualTo("ada");
    }

    @Test
    void a_named_reader_of_another_team_does_the_work_and_does_not_keep_it() {
        engine.worked.add("tess");
        engine.readers.add("tess");

        begin(CASEWORKERS, null, Map.of());

        assertThat(task().getAssignee()).isNull();
        assertThat(tasks().createTaskQuery().taskCandidateUser("tess").count()).isEqualTo(1);
    }

    private void begin(String teams, String assignee, Map<String, Object> variables) {
        var task = Bpmn.createExecutableProcess("visit")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_recordSharing")
                .name("Do it")
                .camundaCandidateGroups(teams);
        var model = (assignee == null ? task : task.camundaAssignee(assignee))
                .endEvent()
                .done();
        engine.deploy(
                "shared",
                null,
                Map.of("dmn/deadline.dmn", DeadlinesTest.table(), "bpmn/visit.bpmn", Bpmn.convertToString(model)));
        engine.start("visit", CASE, new HashMap<>(variables));
    }

    private TaskService tasks() {
        return engine.engine.getTaskService();
    }

    private Task task() {
        return tasks().createTaskQuery().singleResult();
    }
}
