package org.wholefamily.process;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The running processes of a case, found by its reference. */
@Service
public class CaseProcesses {

    private static final String CONSENT_WITHDRAWN = "consentWithdrawn";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;

    private final CouncilProcesses models;

    private final AsProduct asProduct;

    CaseProcesses(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy RepositoryService repository,
            CouncilProcesses models,
            @Lazy ProcessEngine engine) {
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.asProduct = new AsProduct(engine);
    }

    /** Starts a process for a case; the tenant is the case's council, which {@code variables} must hold. */
    public void start(String process, String caseReference, Map<String, Object> variables) {
        asProduct.run(() -> runtime.createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(caseReference)
                .setVariables(variables)
                .execute());
    }

    /**
     * Lets a process of a case go on behind the work of a bean, in an instance of its own.
     *
     * @param task the word of the task behind which it goes on when the model has no such work
     */
    public void carryOn(
            String process,
            String council,
            String caseReference,
            String bean,
            String task,
            Map<String, Object> variables) {
        asProduct.run(() -> instance(process, council)
                .businessKey(caseReference)
                .setVariables(variables)
                .startAfterActivity(
                        ModelWork.element(latest(process, council), bean).orElse("userTask_" + task))
                .execute());
    }

    /** How many instances of a process run by a model of this kind. */
    public long running(String process, Predicate<BpmnModelInstance> which) {
        return asProduct.run(() -> definitions(process).list().stream()
                .map(ProcessDefinition::getId)
                .mapToLong(id -> running(id) > 0 && which.test(repository.getBpmnModelInstance(id)) ? running(id) : 0)
                .sum());
    }

    private long running(String definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .count();
    }

    /** Starts a process that else is called, in an instance of its own: the council's where it has one. */
    public void startCalled(String process, String council, String caseReference, Map<String, Object> variables) {
        asProduct.run(() -> instance(process, council)
                .businessKey(caseReference)
                .setVariables(variables)
                .execute());
    }

    private ProcessInstantiationBuilder instance(String process, String council) {
        String tenant = models.processTenant(process, council);
        ProcessInstantiationBuilder instance = runtime.createProcessInstanceByKey(process);
        return tenant == null
                ? instance.processDefinitionWithoutTenantId()
                : instance.processDefinitionTenantId(tenant);
    }

    private BpmnModelInstance latest(String process, String council) {
        String tenant = models.processTenant(process, council);
        ProcessDefinitionQuery latest = definitions(process).latestVersion();
        return repository.getBpmnModelInstance((tenant == null ? latest.withoutTenantId() : latest.tenantIdIn(tenant))
                .singleResult()
                .getId());
    }

    private ProcessDefinitionQuery definitions(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process);
    }

    /**
     * Sends a message to the one process of the case that waits for it; what it brings is seen only where it is received,
     * so that two messages of one kind do not mix.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when none waits
     */
    public void send(String message, String caseReference, Map<String, Object> variables) {
        asProduct.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .setVariablesToTriggeredScope(variables)
                .correlateWithResult());
    }

    /** Sends a message without content to whatever part of the case waits for it; does nothing when none waits. */
    public void sendIfAwaited(String message, String caseReference) {
        asProduct.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .correlateAllWithResult());
    }

    /** Whether a process of the case waits for a message. */
    public boolean awaits(String message, String caseReference) {
        return asProduct.run(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(caseReference)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0);
    }

    /** Whether anything of the case is at work. */
    public boolean atWork(String caseReference) {
        return asProduct.run(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseReference)
                        .count()
                > 0);
    }

    /** Ends the processes of a kind to whose case nothing else belongs any more. */
    public void endAlone(String process) {
        asProduct.run(() -> {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                    .filter(last -> runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(last.getBusinessKey())
                                    .count()
                            == 1)
                    .forEach(last -> runtime.deleteProcessInstance(last.getId(), "The work with the family has ended"));
            return process;
        });
    }

    /** Whether a task of the case is open, by the id of its element. */
    public boolean waitsFor(String element, String caseReference) {
        return asProduct.run(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseReference)
                        .taskDefinitionKey(element)
                        .count()
                > 0);
    }

    /** Sends a message to the process of the case in which a variable has the given value; does nothing when none waits. */
    public void sendWhere(String message, String caseReference, String variable, Object value) {
        asProduct.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseReference)
                .processInstanceVariableEquals(variable, value)
                .correlateAllWithResult());
    }

    /**
     * Ends the open tasks of an agency on a case for which the models say what happens when consent is withdrawn; a task
     * that rests on a duty, such as the answer to a safeguarding concern, has no such way out and stays.
     *
     * @param step tells whether a task of this step ends
     */
    public void endTasksOf(String agency, String caseReference, Predicate<String> step) {
        asProduct.run(() -> {
            List<Task> open = openTasks(caseReference, TaskAgency.group(agency));
            open.stream()
                    .filter(task -> step.test(ModelWork.word(task.getTaskDefinitionKey())))
                    .filter(this::endsWithConsent)
                    .forEach(task -> tasks.handleBpmnError(task.getId(), CONSENT_WITHDRAWN));
            return open;
        });
    }

    private boolean endsWithConsent(Task task) {
        return WayOut.of(
                repository.getBpmnModelInstance(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                CONSENT_WITHDRAWN);
    }

    private List<Task> openTasks(String caseReference, String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .list();
    }
}
