package org.wholefamily.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.council.Agencies;

/** Gives every task its name with the case, its due date, a reminder before and an escalation after. */
@Component
class TaskDeadlines {

    /** What the timers of a task are called in the engine's job definitions. */
    static final String REMIND = "DATE: remind";

    static final String ESCALATE = "DATE: escalate";

    /** Before what is merely soon to be done, and after what is a danger to somebody, which is 90 and more. */
    private static final int REMINDED = 80;

    private static final int ESCALATED = 85;

    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final Agencies agencies;
    private final ObjectProvider<CaseJournal> journal;

    TaskDeadlines(Deadlines deadlines, BusinessClock clock, Agencies agencies, ObjectProvider<CaseJournal> journal) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.agencies = agencies;
        this.journal = journal;
    }

    void created(DelegateTask task) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        if (caseReference == null) {
            return;
        }
        task.setName(task.getName() + agency(task) + " – " + caseReference);
        Optional<Instant> own = own(((TaskEntity) task).getTaskDefinition(), task);
        if (own.isPresent() || task.getDueDate() == null) {
            task.setDueDate(Date.from(own.orElseGet(() ->
                    deadline(ModelWork.word(task.getTaskDefinitionKey()), task).dueOn())));
        }
    }

    /** Several agencies are asked the same at once; their tasks differ by the agency. */
    private String agency(DelegateTask task) {
        String agency = CaseVariables.AGENCY.in(task);
        return agency == null ? "" : ": " + agencies.name(task.getTenantId(), agency);
    }

    void completed(DelegateTask task) {
        tell(task, TaskCompleted::new, Context.getCommandContext().getAuthenticatedUserId());
    }

    void remind(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), REMINDED));
        tell(task, TaskReminded::new, null);
    }

    void escalate(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), ESCALATED));
        task.addCandidateGroup(
                deadline(ModelWork.word(task.getTaskDefinitionKey()), task).escalateTo());
        tell(task, TaskEscalated::new, null);
    }

    Date remindOn(TaskDefinition task, VariableScope scope) {
        Deadline usual = deadline(ModelWork.word(task.getKey()), scope);
        return Date.from(usual.remindOn().plus(shift(task, scope, usual)));
    }

    Date escalateOn(TaskDefinition task, VariableScope scope) {
        Deadline usual = deadline(ModelWork.word(task.getKey()), scope);
        return Date.from(usual.escalateOn().plus(shift(task, scope, usual)));
    }

    /** A task with a day of its own is reminded and escalated as long before and after it as the table says. */
    private static Duration shift(TaskDefinition task, VariableScope scope, Deadline usual) {
        return own(task, scope).map(due -> Duration.between(usual.dueOn(), due)).orElse(Duration.ZERO);
    }

    /** When a task is due by its model: a day lasts until the close of business. */
    private static Optional<Instant> own(TaskDefinition task, VariableScope scope) {
        Object own = task.getDueDateExpression() == null
                ? null
                : task.getDueDateExpression().getValue(scope);
        return Optional.ofNullable(own)
                .map(due ->
                        due instanceof Date date ? date.toInstant() : Deadlines.close(LocalDate.parse(due.toString())));
    }

    private Deadline deadline(String step, VariableScope scope) {
        String council = Context.getCommandContext() == null ? null : tenant(scope);
        Object urgency = scope.getVariable("urgency");
        return deadlines.of(step, (String) urgency, council, CaseVariables.CASE_REFERENCE.in(scope), clock.now());
    }

    private static String tenant(VariableScope scope) {
        return scope instanceof DelegateTask task ? task.getTenantId() : ((ExecutionEntity) scope).getTenantId();
    }

    private void tell(DelegateTask task, BiFunction<String, String, CaseEvent> event, String actor) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        if (caseReference != null) {
            journal.getObject().tell(event.apply(caseReference, ModelWork.word(task.getTaskDefinitionKey())), actor);
        }
    }
}
