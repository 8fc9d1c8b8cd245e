package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wholefamily.EngineInMemory;

/** Beside an engine as it comes, which writes a right down for each task, ours answers everybody alike. */
class TaskSeparationTest {

    private static final Map<String, List<String>> PEOPLE = new TreeMap<>(Map.of(
            "ann", List.of("triage"),
            "ben", List.of("caseworkers"),
            "cat", List.of("triage", "caseworkers"),
            "dan", List.of(),
            "eve", List.of("managers"),
            "fay", List.of("auditors"),
            "gil", List.of("strangers"),
            "hal", List.of("triage"),
            "ivy", List.of("inspectors")));

    private static final List<Permission> ASKED = List.of(
            Permissions.READ, Permissions.UPDATE, Permissions.DELETE, TaskPermissions.READ_VARIABLE, Permissions.ALL);

    private final ProcessEngine stock = engine(configuration -> {});
    private final ProcessEngine ours =
            engine(configuration -> configuration.getProcessEnginePlugins().add(new TaskSeparation()));

    @AfterEach
    void close() {
        stock.close();
        ours.close();
    }

    @Test
    void everybody_finds_the_same_tasks_and_may_do_the_same() {
        work(stock);
        work(ours);

        PEOPLE.keySet().forEach(person -> {
            List<String> answers = answers(ours, person);
            assertThat(answers).as(person).isEqualTo(answers(stock, person));
        });
    }

    @Test
    void no_right_is_written_down_for_a_task() {
        work(ours);

        assertThat(ours.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .extracting(right -> right.getUserId() == null ? right.getGroupId() : right.getUserId())
                .containsExactlyInAnyOrder("managers", "hal", "gil");
    }

    private static void work(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("one.bpmn", process("one", "triage"))
                .addModelInstance("two.bpmn", process("two", "caseworkers,managers"))
                .deploy();
        for (String process : List.of("one", "two")) {
            for (String tenant : List.of("north", "south")) {
                engine.getRuntimeService()
                        .createProcessInstanceByKey(process)
                        .businessKey(process + " in " + tenant)
                        .setVariable("tenant", tenant)
                        .execute();
            }
        }
        engine.getTaskService().setAssignee(task(engine, "one in north").getId(), "dan");
        engine.getTaskService().setOwner(task(engine, "two in north").getId(), "ann");
        engine.getTaskService().addUserIdentityLink(task(engine, "two in north").getId(), "dan", "reviewer");
        AuthorizationService rights = engine.getAuthorizationService();
        allow(rights, null, "managers", Resources.TASK, "*", Permissions.READ);
        allow(rights, null, "auditors", Resources.PROCESS_DEFINITION, "one", Permissions.READ_TASK);
        allow(rights, null, "inspectors", Resources.PROCESS_DEFINITION, "*", Permissions.READ_TASK);
        allow(rights, "gil", null, Resources.TASK, task(engine, "two in north").getId(), Permissions.READ);
        Authorization taken = rights.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        taken.setUserId("hal");
        taken.setResource(Resources.TASK);
        taken.setResourceId("*");
        taken.removePermission(Permissions.READ);
        taken.removePermission(Permissions.UPDATE);
        taken.removePermission(TaskPermissions.READ_VARIABLE);
        rights.saveAuthorization(taken);
    }

    private static List<String> answers(ProcessEngine engine, String person) {
        List<String> answers = new ArrayList<>();
        List<Task> all = engine.getTaskService().createTaskQuery().list();
        engine.getIdentityService().setAuthentication(person, PEOPLE.get(person), List.of("north"));
        questions(engine).forEach((question, query) -> answers.add(question + ": " + found(query)));
        all.forEach(task -> ASKED.forEach(permission -> answers.add(task.getName() + " " + permission.getName() + ": "
                + engine.getAuthorizationService()
                        .isUserAuthorized(person, PEOPLE.get(person), permission, Resources.TASK, task.getId()))));
        all.forEach(task -> answers.add(task.getName() + " changed: " + changed(engine, task)));
        engine.getIdentityService().clearAuthentication();
        answers.sort(null);
        return answers;
    }

    private static Map<String, TaskQuery> questions(ProcessEngine engine) {
        return Map.of(
                "all", tasks(engine).orderByTaskCreateTime().desc(),
                "of triage", tasks(engine).taskCandidateGroup("triage").includeAssignedTasks(),
                "of managers", tasks(engine).taskCandidateGroup("managers"),
                "mine or my team's",
                        tasks(engine)
                                .or()
                                .taskAssignee("dan")
                                .taskCandidateGroup("triage")
                                .endOr(),
                "of a case", tasks(engine).processInstanceBusinessKey("two in north"),
                "named",
                        tasks(engine)
                                .taskNameLike("%ONE%")
                                .orderByTaskNameCaseInsensitive()
                                .asc());
    }

    private static String found(TaskQuery query) {
        TreeSet<String> names = new TreeSet<>();
        query.list().forEach(task -> names.add(task.getName()));
        return names + " " + query.count() + " " + query.listPage(0, 1).size();
    }

    /** Whether the engine lets the person write to the task. */
    private static boolean changed(ProcessEngine engine, Task task) {
        try {
            engine.getTaskService().setVariableLocal(task.getId(), "seen", true);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static TaskQuery tasks(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    private static Task task(ProcessEngine engine, String businessKey) {
        return tasks(engine).processInstanceBusinessKey(businessKey).singleResult();
    }

    private static void allow(
            AuthorizationService rights, String user, String group, Resource resource, String id, Permission what) {
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(what);
        rights.saveAuthorization(grant);
    }

    private static BpmnModelInstance process(String key, String teams) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("work")
                .name("${execution.processBusinessKey}")
                .camundaCandidateGroups(teams)
                .endEvent()
                .done();
    }

    private static ProcessEngine engine(Consumer<EngineInMemory> change) {
        var configuration = new EngineInMemory().withSqlOfItsOwn();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setAuthorizationEnabled(true);
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setTenantIdProvider(new OfVariable());
        change.accept(configuration);
        hiddenCases(configuration.getJdbcUrl());
        return configuration.buildProcessEngine();
    }

    /** The records beside the engine; no case is hidden. */
    private static void hiddenCases(String url) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
        jdbc.sql("create table hidden_case (reference varchar(20))").update();
        jdbc.sql("create table case_reader (reference varchar(20), reader varchar(64))")
                .update();
    }
}
