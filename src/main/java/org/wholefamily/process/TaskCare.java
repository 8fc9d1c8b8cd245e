package org.wholefamily.process;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** What the product does when a task begins and when it ends, in this order. */
@Component
record TaskCare(
        CaseTurns turns,
        TaskDeadlines deadlines,
        TaskHands hands,
        TaskReaders readers,
        OwnFamilies own,
        TaskEnds ends) {

    void of(TaskDefinition task) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, turns::begin);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, deadlines::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, hands::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, readers::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, own::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, deadlines::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ends::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ends::ended);
    }
}
