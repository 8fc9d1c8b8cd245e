package org.wholefamily.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;

/** How urgent all that is open on a case is. It is raised and never lowered. */
@Service
public class CaseUrgency {

    static final String URGENCY = "urgency";
    private static final int USUAL = 50;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final AsProduct asProduct;

    CaseUrgency(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            @Lazy RepositoryService repository,
            Deadlines deadlines,
            BusinessClock clock,
            @Lazy ProcessEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.deadlines = deadlines;
        this.clock = clock;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * Lets all that is open on a case be at least this urgent from now on.
     *
     * @param urgency as the table {@code referral-priority} names it
     * @param priority of the tasks, by which urgencies are compared
     * @return whether anything was less urgent
     */
    public boolean raise(String caseReference, String urgency, int priority) {
        return asProduct.run(() -> {
            var behind = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                    .filter(process -> priorityOf(process) < priority)
                    .toList();
            behind.forEach(process -> runtime.setVariables(
                    process.getId(), Map.of(URGENCY, urgency, CaseVariables.TASK_PRIORITY.name(), priority)));
            if (!behind.isEmpty()) {
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseReference)
                        .list()
                        .forEach(task -> raise(task, caseReference, urgency, priority));
            }
            return !behind.isEmpty();
        });
    }

    /**
     * The urgency of a case.
     *
     * @param urgency null where nobody judged it
     */
    public record Current(String urgency, int priority) {}

    /** How urgent the most urgent of a case's running processes is. */
    public Current of(String caseReference) {
        return asProduct.run(() ->
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseReference).list().stream()
                        .map(process -> new Current(
                                (String) runtime.getVariable(process.getId(), URGENCY), priorityOf(process)))
                        .max(Comparator.comparingInt(Current::priority))
                        .filter(current -> current.priority() > 0)
                        .orElse(new Current(null, USUAL)));
    }

    private int priorityOf(ProcessInstance process) {
        return runtime.getVariable(process.getId(), CaseVariables.TASK_PRIORITY.name()) instanceof Number priority
                ? priority.intValue()
                : 0;
    }

    private void raise(Task task, String caseReference, String urgency, int priority) {
        tasks.setPriority(task.getId(), Math.max(task.getPriority(), priority));
        if (hasDayOfItsOwn(task)) {
            return;
        }
        Deadline deadline = deadlines.of(
                ModelWork.word(task.getTaskDefinitionKey()), urgency, task.getTenantId(), caseReference, clock.now());
        if (isLater(task.getDueDate(), deadline.dueOn())) {
            tasks.setDueDate(task.getId(), Date.from(deadline.dueOn()));
        }
        management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(task.getTaskDefinitionKey())
                .list()
                .stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId()))
                .forEach(job -> moment(job, deadline)
                        .filter(moment -> isLater(job.getDuedate(), moment))
                        .ifPresent(moment -> management.setJobDuedate(job.getId(), Date.from(moment))));
    }

    /** A day that was agreed, such as that of a meeting, is not moved by an urgency. */
    private boolean hasDayOfItsOwn(Task task) {
        return repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(task.getTaskDefinitionKey())
                        instanceof UserTask model
                && model.getCamundaDueDate() != null;
    }

    private Optional<Instant> moment(Job job, Deadline deadline) {
        var timer = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return switch (timer == null ? "" : timer.getJobConfiguration()) {
            case TaskDeadlines.REMIND -> Optional.of(deadline.remindOn());
            case TaskDeadlines.ESCALATE -> Optional.of(deadline.escalateOn());
            default -> Optional.empty();
        };
    }

    private static boolean isLater(Date before, Instant now) {
        return before == null || before.toInstant().isAfter(now);
    }
}
