package org.wholefamily.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets go of what was typed into a task and not sent: the task is completed, or no longer needed. */
@Component
class TaskEnds {

    private final ObjectProvider<UnsentAnswers> unsent;

    TaskEnds(ObjectProvider<UnsentAnswers> unsent) {
        this.unsent = unsent;
    }

    void ended(DelegateTask task) {
        unsent.ifAvailable(typed -> typed.taskEnded(task.getId()));
    }
}
