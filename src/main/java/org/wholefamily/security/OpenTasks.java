package org.wholefamily.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/** The tasks that are open now, as a person may see them, and whose work they are. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final IdentityService identities;

    OpenTasks(@Lazy TaskService tasks, @Lazy IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    /** Empty for a task that is none, or none for the person. */
    Optional<Task> find(String id, User person) {
        Authentication asking =
                new Authentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.councils()));
        return as(
                asking,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()));
    }

    Set<String> groupsOf(Task task) {
        return as(
                null,
                () -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private <T> T as(Authentication asking, Supplier<T> question) {
        Authentication before = identities.getCurrentAuthentication();
        set(asking);
        try {
            return question.get();
        } finally {
            set(before);
        }
    }

    private void set(Authentication who) {
        if (who == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(who);
        }
    }
}
