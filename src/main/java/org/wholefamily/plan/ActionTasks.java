package org.wholefamily.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;

/** The engine's tasks of running actions. */
@Component
class ActionTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    ActionTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    /** Moves the task of an action to another day, and its reminder and escalation by as many days. */
    void move(PlanAction action, LocalDate dueOn) {
        long days = ChronoUnit.DAYS.between(action.agreed().dueOn(), dueOn);
        tasks.createTaskQuery()
                .processInstanceBusinessKey(action.caseReference())
                .taskDefinitionKey(PlanProcess.CARRY_OUT_ACTION)
                .processVariableValueEquals(PlanProcess.ACTION_ID.name(), action.id())
                .list()
                .forEach(task -> move(task, days, dueOn));
    }

    private void move(Task task, long days, LocalDate dueOn) {
        task.setDueDate(later(task.getDueDate(), days));
        tasks.saveTask(task);
        runtime.setVariable(task.getProcessInstanceId(), PlanProcess.ACTION_DUE_ON.name(), dueOn.toString());
        management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> job.getDuedate() != null)
                .forEach(job -> management.setJobDuedate(job.getId(), later(job.getDuedate(), days)));
    }

    /** At the same hour in England, also over a change of the clocks. */
    private static Date later(Date moment, long days) {
        Instant instant = moment.toInstant();
        return Date.from(instant.atZone(BusinessClock.ZONE).plusDays(days).toInstant());
    }
}
