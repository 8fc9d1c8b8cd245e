package org.wholefamily.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;

/** The tasks that are open now, as a person may see them, and whose work they are. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final AskingAs asking;

    OpenTasks(@Lazy TaskService tasks, AskingAs asking) {
        this.tasks = tasks;
        this.asking = asking;
    }

    /** Empty for a task that is none, or none for the person. */
    Optional<Task> find(String id, User person) {
        return asking.person(
                person,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()));
    }

    Set<String> groupsOf(Task task) {
        return asking.product(() -> tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
