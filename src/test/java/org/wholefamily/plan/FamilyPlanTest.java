package org.wholefamily.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wholefamily.assessment.Steps.CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.EngineInMemory;
import org.wholefamily.Northshire;
import org.wholefamily.TenantsForTests;
import org.wholefamily.assessment.Steps;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Councils;
import org.wholefamily.family.AddedNeeds;
import org.wholefamily.family.CaseEvents;
import org.wholefamily.family.CaseWords;
import org.wholefamily.family.Fact;
import org.wholefamily.family.Sharings;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.process.CaseJournal;
import org.wholefamily.process.CaseProcesses;
import org.wholefamily.process.CouncilProcesses;
import org.wholefamily.process.Decisions;
import org.wholefamily.process.HandsOn;

/** The plan's models with the plan's own work behind them, on an engine without anything else. */
class FamilyPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2013, 10, 1);

    private static final Map<Object, Object> BEANS = new HashMap<>();

    private static ProcessEngine engine;

    private final Map<String, Map<String, Object>> written = new HashMap<>();
    private final List<String> journal = new ArrayList<>();
    private final Sharings sharings = mock(Sharings.class);
    private final AddedNeeds needs = mock(AddedNeeds.class);
    private AnnotationConfigApplicationContext context;
    private TaskService tasks;

    @BeforeAll
    static void the_models_are_deployed() {
        engine = engine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void a_family_agrees_to_a_plan() {
        tasks = engine.getTaskService();
        context = context();
        BEANS.putAll(context.getBeansOfType(JavaDelegate.class));
        BEANS.put("checkSharing", (ExecutionListener) gateway -> gateway.setVariableLocal("shared", true));
        when(sharings.allows(eq(CASE), any(), eq("plan"))).thenReturn(true);
        when(sharings.allows(CASE, "police", "plan")).thenReturn(false);
        write(
                "plan-draft",
                Map.of(
                        "goals", List.of(Map.of("need", "work", "goal", "A job for Dawn")),
                        "actions",
                                List.of(
                                        action("Meet the adviser", "jobcentre"),
                                        action("Mend the boiler", "housing"),
                                        action("Call in weekly", "police"))));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "family-plan",
                        CASE,
                        Map.of(
                                "caseReference", CASE,
                                "council", "northshire",
                                "scheme", "tf-2012",
                                "urgency", "standard",
                                "taskPriority", 50,
                                "leadProfessional", "grace",
                                "needs", List.of("work")));
        complete("draftPlan", Map.of());
        complete("agreePlan", Map.of("familyAgrees", true, "agreedOn", "2013-09-30"));
        run("serviceTask_startActions");
    }

    @AfterEach
    void the_family_is_forgotten() {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("family-plan").list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "test over"));
        context.close();
    }

    @Test
    void every_action_is_a_task_of_its_agency_unless_nothing_may_be_shared_with_it() {
        assertThat(states()).containsExactly("jobcentre running", "housing running", "police not-shared");
        assertThat(agencies()).containsExactlyInAnyOrder("jobcentre", "housing");
        assertThat(new PlanFacts(context.getBean(Plans.class), mock()).of(CASE, "planAgreedOn"))
                .extracting(Fact::value)
                .containsExactly("2013-09-30");
        assertThat(variable("reviewDueOn")).isEqualTo("2013-11-11");
    }

    @Test
    void a_plan_takes_up_what_was_seen_when_it_was_drafted_and_the_rest_is_reviewed_at_once() {
        AddedNeeds.Added late = new AddedNeeds.Added("money", "the bank", TODAY, "una", null, true);
        when(needs.open(CASE))
                .thenReturn(List.of(new AddedNeeds.Added("housing", "a landlord", TODAY, "una", null, false), late));

        context.getBean(PlanWork.class).takeUpSeen(CASE);

        verify(needs).takeUp(CASE, List.of("housing"), TODAY);
    }

    @Test
    void what_an_agency_did_is_kept() {
        write("plan-action", Map.of("whatHappened", "New boiler fitted."));

        complete(actionTask("housing"), Map.of("done", true, "doneOn", "2013-10-04", "result", "helped"));

        assertThat(states()).containsExactly("jobcentre running", "housing done", "police not-shared");
    }

    @Test
    void an_action_ends_with_the_consent_to_share_it() {
        tasks.handleBpmnError(actionTask("housing").getId(), "consentWithdrawn");

        assertThat(states()).containsExactly("jobcentre running", "housing not-shared", "police not-shared");
        assertThat(agencies()).containsExactly("jobcentre");
    }

    @Test
    void a_review_stops_moves_and_adds_actions_of_the_running_plan() {
        run("event_reviewDue");
        write(
                "plan-review",
                Map.of(
                        "changes",
                                List.of(
                                        Map.of("actionId", id("housing"), "change", "stop"),
                                        Map.of(
                                                "actionId", id("jobcentre"),
                                                "change", "new-date",
                                                "newDueOn", "2013-12-02")),
                        "newActions", List.of(action("Find a mentor", "voluntary"))));

        complete("holdReview", Map.of("heldOn", "2013-11-12", "progress", "better", "planComplete", false));
        run("serviceTask_startActions");

        assertThat(states())
                .containsExactly("jobcentre running", "housing stopped", "police not-shared", "voluntary running");
        assertThat(agencies()).containsExactlyInAnyOrder("jobcentre", "voluntary");
        assertThat(LocalDate.ofInstant(actionTask("jobcentre").getDueDate().toInstant(), BusinessClock.ZONE))
                .isEqualTo("2013-12-02");
        assertThat(variable("reviewDueOn")).isEqualTo("2014-01-07");
    }

    @Test
    void a_review_that_finds_the_plan_complete_ends_what_is_open() {
        run("event_reviewDue");

        complete("holdReview", Map.of("heldOn", "2013-11-12", "progress", "better", "planComplete", true));

        assertThat(states()).containsExactly("jobcentre stopped", "housing stopped", "police not-shared");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(journal)
                .contains("plan-reviewed {heldOn=2013-11-12, planComplete=true, progress=better}")
                .noneMatch(line -> line.contains("boiler"));
    }

    private static ProcessEngine engine() {
        var configuration = new EngineInMemory();
        configuration.setTenantIdProvider(new TenantsForTests());
        configuration.getProcessEnginePlugins().add(new HandsOn());
        configuration.setBeans(BEANS);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/bpmn/family-plan.bpmn")
                .addClasspathResource("models/bpmn/agency-action.bpmn")
                .addClasspathResource("models/dmn/action-suggestion.dmn")
                .addClasspathResource("models/dmn/review-interval.dmn")
                .deploy();
        return engine;
    }

    private AnnotationConfigApplicationContext context() {
        Decisions decisions = mock(Decisions.class);
        when(decisions.ask(eq("review-interval"), any(), any(), any())).thenReturn(List.of(Map.of("weeks", 6)));
        var spring = new AnnotationConfigApplicationContext();
        spring.registerBean(ProcessEngine.class, () -> engine);
        spring.registerBean(RuntimeService.class, () -> engine.getRuntimeService());
        spring.registerBean(TaskService.class, () -> engine.getTaskService());
        spring.registerBean(RepositoryService.class, () -> engine.getRepositoryService());
        spring.registerBean(ManagementService.class, () -> engine.getManagementService());
        spring.registerBean(JdbcClient.class, Steps::database);
        spring.registerBean(BusinessClock.class, () -> Steps.on(TODAY));
        spring.registerBean(CouncilProcesses.class, () -> mock(CouncilProcesses.class));
        spring.registerBean(AddedNeeds.class, () -> needs);
        spring.registerBean(CaseEvents.class, () -> mock(CaseEvents.class));
        spring.registerBean(Sharings.class, () -> sharings);
        spring.registerBean(CaseWords.class, Northshire::words);
        spring.registerBean(Councils.class, () -> mock(Councils.class));
        spring.registerBean(Decisions.class, () -> decisions);
        spring.registerBean(CaseAnswers.class, () -> (reference, form) -> written.getOrDefault(form, Map.of()));
        spring.registerBean(
                CaseJournal.class,
                () -> (event, actor) -> journal.add(event.kind() + " " + new TreeMap<>(event.detail())),
                definition -> definition.setPrimary(true));
        spring.register(CaseProcesses.class);
        spring.scan("org.wholefamily.plan");
        spring.refresh();
        return spring;
    }

    private static Map<String, Object> action(String text, String agency) {
        return Map.of("need", "work", "action", text, "agency", agency, "dueOn", "2013-10-21", "cost", "0.00");
    }

    private void write(String form, Map<String, Object> answers) {
        written.put(form, answers);
    }

    private void complete(String word, Map<String, Object> answers) {
        complete(tasks.createTaskQuery().taskDefinitionKey("userTask_" + word).singleResult(), answers);
    }

    private void complete(Task task, Map<String, Object> answers) {
        tasks.complete(task.getId(), answers);
    }

    private void run(String activity) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    private List<PlanAction> actions() {
        return context.getBean(PlanActions.class)
                .of(context.getBean(Plans.class).get(CASE));
    }

    private List<String> states() {
        return actions().stream()
                .map(action -> action.agreed().agency() + " " + action.state().code())
                .toList();
    }

    private String id(String agency) {
        return actions().stream()
                .filter(action -> action.agreed().agency().equals(agency))
                .map(PlanAction::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> agencies() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_carryOutAction").list().stream()
                .map(task -> tasks.getVariable(task.getId(), "agency").toString())
                .toList();
    }

    private Task actionTask(String agency) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_carryOutAction")
                .taskCandidateGroup("agency-" + agency)
                .singleResult();
    }

    private Object variable(String name) {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(name)
                .singleResult()
                .getValue();
    }
}
