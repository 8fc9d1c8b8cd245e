package org.wholefamily.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes an open task from somebody who can no longer do it. */
@Component
class FreedTasks {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final CaseTasks cases;
    private final Hands hands;
    private final ObjectProvider<CaseLock> locks;
    private final ObjectProvider<CaseJournal> journal;
    private final AsProduct asProduct;

    FreedTasks(
            @Lazy TaskService tasks,
            @Lazy RepositoryService repository,
            @Lazy ProcessEngine engine,
            CaseTasks cases,
            Hands hands,
            ObjectProvider<CaseLock> locks,
            ObjectProvider<CaseJournal> journal) {
        this.tasks = tasks;
        this.repository = repository;
        this.cases = cases;
        this.hands = hands;
        this.locks = locks;
        this.journal = journal;
        this.asProduct = new AsProduct(engine);
    }

    /** The case is held before the task is read: whoever is at work on it comes first. */
    void look(String id) {
        asProduct.run(() -> {
            Task seen = find(id);
            String caseReference = seen == null ? null : cases.of(seen).caseReference();
            if (caseReference != null) {
                locks.ifAvailable(lock -> lock.lock(caseReference));
            }
            look(find(id), caseReference);
            return id;
        });
    }

    private void look(Task task, String caseReference) {
        if (task == null || task.getAssignee() == null || task.getTaskDefinitionKey() == null) {
            return;
        }
        CaseTasks.Open open = cases.of(task);
        String step = open.step();
        if (hands.can(open.assignee(), open.council(), caseReference, step, open.groups())) {
            return;
        }
        tasks.setAssignee(task.getId(), null);
        if (caseReference != null) {
            boolean lead = TaskHands.leads((TaskEntity) task);
            journal.ifAvailable(kept -> kept.tell(new TaskWithoutPerson(caseReference, step, lead), null));
        }
        if (WayOut.of(
                repository.getBpmnModelInstance(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                WayOut.PERSON_LEFT)) {
            tasks.handleBpmnError(task.getId(), WayOut.PERSON_LEFT);
        }
    }

    private Task find(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }
}
