package org.wholefamily.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wholefamily.EngineInMemory;
import org.wholefamily.TenantsForTests;
import org.wholefamily.process.HandsOn;

/** One process model on a plain engine, with stand-ins for its services, tables and called processes. */
public final class ModelTrace implements BeforeEachCallback, AfterEachCallback {

    private static final ProcessEngine ENGINE = engine();
    private static final Path BEFORE = Path.of("src/test/resources/before");

    private final String process;
    private final DeploymentBuilder models = ENGINE.getRepositoryService().createDeployment();
    private String deployment;

    private ModelTrace(UnaryOperator<Path> where, String... processes) {
        process = processes[0];
        for (String each : processes) {
            models.addModelInstance(
                    each + ".bpmn",
                    Bpmn.readModelFromFile(where.apply(Models.process(each)).toFile()));
        }
    }

    /** Traces the first process; the others are there to be called by it. */
    public static ModelTrace of(String... processes) {
        return new ModelTrace(UnaryOperator.identity(), processes);
    }

    /** Traces a process as it was before: cases run by it still, and councils have copies. */
    public static ModelTrace before(String process) {
        return new ModelTrace(file -> BEFORE.resolve(file.getFileName()), process);
    }

    /** A table that always finds these rows. */
    @SafeVarargs
    public final ModelTrace decision(String id, Map<String, Object>... rows) {
        models.addString(id + ".dmn", StandInTable.of(id, List.of(rows)));
        return this;
    }

    /** The product's own table. */
    public ModelTrace table(String id) {
        models.addClasspathResource("models/dmn/" + id + ".dmn");
        return this;
    }

    /** A called process that is nothing but one task of the same word. */
    public ModelTrace called(String id, String word) {
        models.addModelInstance(
                id + ".bpmn",
                Bpmn.createExecutableProcess(id)
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("userTask_" + word)
                        .endEvent()
                        .done());
        return this;
    }

    /** What a service does in this trace; may be said again inside a test. */
    public ModelTrace service(String word, JavaDelegate does) {
        Mocks.register(word, does);
        return this;
    }

    /** What the product does behind the models' back whenever a task is completed. */
    public ModelTrace completed(TaskListener does) {
        Mocks.register(Completions.LISTENER, does);
        return this;
    }

    /** Whether the agency may know of the family when the next task is about to come. */
    public ModelTrace shared(boolean shared) {
        Mocks.register("checkSharing", (ExecutionListener) gateway -> gateway.setVariableLocal("shared", shared));
        return this;
    }

    /** Services whose only effect is to be passed. */
    public ModelTrace services(String... words) {
        for (String word : words) {
            service(word, execution -> {});
        }
        return this;
    }

    public ProcessInstance start(Map<String, Object> variables) {
        Map<String, Object> all = Variables.createVariables()
                .putValue("caseReference", "NS-000012")
                .putValue("council", "northshire")
                .putValue("scheme", "tf-2012")
                .putValue("urgency", "standard")
                .putValue("taskPriority", 50);
        all.putAll(variables);
        return ENGINE.getRuntimeService().startProcessInstanceByKey(process, "NS-000012", all);
    }

    /** The one open task of this word, in the case as a whole. */
    public Task task(String word) {
        List<Task> tasks = tasks(word);
        assertThat(tasks).as("open tasks %s", word).hasSize(1);
        return tasks.get(0);
    }

    public List<Task> tasks(String word) {
        return ENGINE.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_" + word)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    public void complete(String word, Map<String, Object> answers) {
        complete(task(word), answers);
    }

    public void complete(Task task, Map<String, Object> answers) {
        ENGINE.getTaskService().complete(task.getId(), answers);
    }

    /** Somebody completes a task; elsewhere it does not matter who. */
    public void completeAs(String user, String word, Map<String, Object> answers) {
        Task task = task(word);
        List<String> councils = Stream.ofNullable(task.getTenantId()).toList();
        ENGINE.getIdentityService().setAuthentication(user, List.of(), councils);
        try {
            complete(task, answers);
        } finally {
            ENGINE.getIdentityService().clearAuthentication();
        }
    }

    /** Lets the clock reach a timer, or the engine carry on behind an asynchronous border. */
    public void due(String element) {
        List<Job> jobs = ENGINE.getManagementService()
                .createJobQuery()
                .activityId(element)
                .list();
        assertThat(jobs).as("jobs at %s", element).hasSize(1);
        ENGINE.getManagementService().executeJob(jobs.get(0).getId());
    }

    /** The family withdraws its consent while an agency has this task. */
    public void consentWithdrawn(Task task) {
        ENGINE.getTaskService().handleBpmnError(task.getId(), "consentWithdrawn");
    }

    /** Whoever had the task can no longer do it. */
    public void personLeft(Task task) {
        ENGINE.getTaskService().handleBpmnError(task.getId(), "personLeft");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(ENGINE);
        shared(true);
        deployment = models.deploy().getId();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ENGINE.getRepositoryService().deleteDeployment(deployment, true, true);
        Mocks.reset();
    }

    private static ProcessEngine engine() {
        var configuration = new EngineInMemory();
        configuration.setTenantIdProvider(new TenantsForTests());
        configuration.setJdbcUrl("jdbc:h2:mem:model-traces;DB_CLOSE_DELAY=-1");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Completions())));
        configuration.getProcessEnginePlugins().add(new HandsOn());
        return configuration.buildProcessEngine();
    }
}
