package org.wholefamily.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the next task of a family to whoever works with it: its lead professional, else the caseworker who did the latest
 * step. Where the model names somebody, or four eyes keep them from the step, it waits for the team as ever.
 */
@Component
class OwnFamilies {

    /** The teams whose people have families of their own; the others do what comes next, whosever it is. */
    private static final Set<String> OWN = Set.of("caseworkers", "lead-professionals");

    private final Hands hands;
    private final ObjectProvider<CaseWorkers> workers;
    private final ObjectProvider<SeparateHands> separate;
    private final ObjectProvider<NamedReaders> named;

    OwnFamilies(
            Hands hands,
            ObjectProvider<CaseWorkers> workers,
            ObjectProvider<SeparateHands> separate,
            ObjectProvider<NamedReaders> named) {
        this.hands = hands;
        this.workers = workers;
        this.separate = separate;
        this.named = named;
    }

    void created(DelegateTask task) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        Set<String> teams =
                TaskHands.groups(task).stream().filter(OWN::contains).collect(Collectors.toSet());
        if (caseReference == null || task.getTenantId() == null || teams.isEmpty() || isSomebodys((TaskEntity) task)) {
            return;
        }
        String step = ModelWork.word(task.getTaskDefinitionKey());
        Stream.concat(
                        Stream.ofNullable(CaseVariables.LEAD_PROFESSIONAL.in(task)),
                        workers.stream().flatMap(known -> known.latest(caseReference).stream()))
                .filter(user -> hands.areOfTeam(user, task.getTenantId(), teams))
                .filter(user -> mayGoOn(user, caseReference, step, ModelWork.process(task.getProcessDefinitionId())))
                .findFirst()
                .ifPresent(task::setAssignee);
    }

    /** Whom a model names has it, or the team where that person has left. */
    private static boolean isSomebodys(TaskEntity task) {
        TaskDefinition model = task.getTaskDefinition();
        return task.getAssignee() != null
                || model.getAssigneeExpression() != null
                || !model.getCandidateUserIdExpressions().isEmpty();
    }

    /** A family that is kept hidden stays with its named readers. */
    private boolean mayGoOn(String user, String caseReference, String step, String process) {
        Set<String> readers = named.stream()
                .flatMap(known -> known.of(caseReference, step).stream())
                .collect(Collectors.toSet());
        return (readers.isEmpty() || readers.contains(user))
                && separate.stream().noneMatch(kept -> kept.bar(user, caseReference, process));
    }
}
