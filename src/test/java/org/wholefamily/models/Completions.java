package org.wholefamily.models;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.test.mock.Mocks;

/** Tells of every task that is completed, as the product's own event publishing does. */
final class Completions extends AbstractBpmnParseListener {

    static final String LISTENER = "taskCompleted";

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addTaskListener(TaskListener.EVENTNAME_COMPLETE, Completions::tell);
    }

    private static void tell(DelegateTask task) {
        Optional.ofNullable((TaskListener) Mocks.get(LISTENER)).ifPresent(listener -> listener.notify(task));
    }
}
