package org.wholefamily.process.models;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a task says of itself: the word of its step, and the groups that may do it. */
final class TaskWords {

    private TaskWords() {}

    static String step(UserTask task) {
        return step(task.getId());
    }

    /** The word of a step, out of the id of its task. */
    static String step(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    static List<String> groups(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream().map(String::strip).toList();
    }
}
