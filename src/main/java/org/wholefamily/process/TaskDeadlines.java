package org.wholefamily.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;

/** Gives every task its name with the case, its due date, a reminder before and an escalation after. */
@Component
class TaskDeadlines {

    private static final int REMINDED = 80;
    private static final int ESCALATED = 100;

    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final ObjectProvider<CaseJournal> journal;

    TaskDeadlines(Deadlines deadlines, BusinessClock clock, ObjectProvider<CaseJournal> journal) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.journal = journal;
    }

    void created(DelegateTask task) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        if (caseReference == null) {
            return;
        }
        task.setName(task.getName() + " – " + caseReference);
        if (task.getDueDate() == null) {
            task.setDueDate(
                    Date.from(deadline(step(task.getTaskDefinitionKey()), task).dueOn()));
        }
    }

    void completed(DelegateTask task) {
        record(task, "task-completed");
    }

    void remind(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), REMINDED));
        record(task, "task-reminded");
    }

    void escalate(DelegateTask task) {
        task.setPriority(ESCALATED);
        task.addCandidateGroup(deadline(step(task.getTaskDefinitionKey()), task).escalateTo());
        record(task, "task-escalated");
    }

    Date remindOn(TaskDefinition task, VariableScope scope) {
        Deadline usual = deadline(step(task.getKey()), scope);
        return Date.from(usual.remindOn().plus(shift(task, scope, usual)));
    }

    Date escalateOn(TaskDefinition task, VariableScope scope) {
        Deadline usual = deadline(step(task.getKey()), scope);
        return Date.from(usual.escalateOn().plus(shift(task, scope, usual)));
    }

    /** A task with a day of its own is reminded and escalated as long before and after it as the table says. */
    private static Duration shift(TaskDefinition task, VariableScope scope, Deadline usual) {
        if (task.getDueDateExpression() == null) {
            return Duration.ZERO;
        }
        Object own = task.getDueDateExpression().getValue(scope);
        Instant due = own instanceof Date date
                ? date.toInstant()
                : LocalDate.parse(own.toString())
                        .atTime(LocalTime.of(17, 0))
                        .atZone(BusinessClock.ZONE)
                        .toInstant();
        return Duration.between(usual.dueOn(), due);
    }

    private Deadline deadline(String step, VariableScope scope) {
        String council = Context.getCommandContext() == null ? null : tenant(scope);
        Object urgency = scope.getVariable("urgency");
        return deadlines.of(step, (String) urgency, council, CaseVariables.CASE_REFERENCE.in(scope), clock.now());
    }

    private static String tenant(VariableScope scope) {
        return scope instanceof DelegateTask task ? task.getTenantId() : ((ExecutionEntity) scope).getTenantId();
    }

    private void record(DelegateTask task, String kind) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        if (caseReference != null) {
            String actor =
                    kind.equals("task-completed") ? Context.getCommandContext().getAuthenticatedUserId() : null;
            journal.getObject().record(caseReference, actor, kind, Map.of("step", step(task.getTaskDefinitionKey())));
        }
    }

    /** The word of a task: what follows the underscore of its id. */
    static String step(String taskDefinitionKey) {
        return taskDefinitionKey.substring(taskDefinitionKey.indexOf('_') + 1);
    }
}
