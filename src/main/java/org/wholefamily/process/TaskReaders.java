package org.wholefamily.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands every new task of a case that is kept hidden to its named readers. */
@Component
class TaskReaders {

    private final ObjectProvider<NamedReaders> named;

    TaskReaders(ObjectProvider<NamedReaders> named) {
        this.named = named;
    }

    void created(DelegateTask task) {
        String caseReference = CaseVariables.CASE_REFERENCE.in(task);
        NamedReaders readers = named.getIfAvailable();
        if (caseReference == null || readers == null) {
            return;
        }
        Set<String> people = readers.of(caseReference, ModelWork.word(task.getTaskDefinitionKey()));
        people.forEach(task::addCandidateUser);
        if (!people.isEmpty() && task.getAssignee() != null && !people.contains(task.getAssignee())) {
            task.setAssignee(null);
        }
    }
}
