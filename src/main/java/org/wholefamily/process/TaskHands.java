package org.wholefamily.process;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives no new task to somebody who cannot work: it is for its teams then, or goes the way that its model has for it. */
@Component
class TaskHands {

    private final Hands hands;
    private final ObjectProvider<CaseJournal> journal;

    TaskHands(Hands hands, ObjectProvider<CaseJournal> journal) {
        this.hands = hands;
        this.journal = journal;
    }

    void created(DelegateTask task) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        String step = ModelWork.word(task.getTaskDefinitionKey());
        String assignee = task.getAssignee();
        if (assignee == null || hands.can(assignee, task.getTenantId(), caseReference, step, groups(task))) {
            return;
        }
        task.setAssignee(null);
        if (caseReference != null) {
            boolean lead = leads((TaskEntity) task);
            journal.ifAvailable(kept -> kept.tell(new TaskWithoutPerson(caseReference, step, lead), null));
        }
        if (WayOut.of(task.getBpmnModelInstance(), task.getTaskDefinitionKey(), WayOut.PERSON_LEFT)) {
            throw new BpmnError(WayOut.PERSON_LEFT);
        }
    }

    /** Whether a task is the lead's by its model. */
    static boolean leads(TaskEntity task) {
        return task.getTaskDefinition() != null
                && task.getTaskDefinition().getAssigneeExpression() != null
                && task.getTaskDefinition()
                        .getAssigneeExpression()
                        .getExpressionText()
                        .contains(CaseVariables.LEAD_PROFESSIONAL.name());
    }

    static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
