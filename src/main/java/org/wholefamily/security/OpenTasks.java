package org.wholefamily.security;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CaseTasks.Open;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.NamedReaders;
import org.wholefamily.process.SeparateHands;

/** The tasks that are open now, as a person may see them, and whose work they are. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final AskingAs asking;
    private final CaseTasks cases;
    private final ObjectProvider<NamedReaders> named;
    private final ObjectProvider<SeparateHands> hands;

    OpenTasks(
            @Lazy TaskService tasks,
            AskingAs asking,
            CaseTasks cases,
            ObjectProvider<NamedReaders> named,
            ObjectProvider<SeparateHands> hands) {
        this.tasks = tasks;
        this.asking = asking;
        this.cases = cases;
        this.named = named;
        this.hands = hands;
    }

    /** Empty for a task that is none, or none for the person. */
    Optional<Task> find(String id, User person) {
        return asking.person(
                person,
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()));
    }

    /**
     * Whether a person may be given a task: one of its teams, or a named reader of a case that is kept hidden, and nobody
     * whose own work it is to approve.
     */
    boolean mayDo(User person, Task task) {
        Open open = cases.of(task);
        return asking.product(() -> open.caseReference() == null
                ? person.in(open.groups())
                : named.getObject().mayDo(person, open.caseReference(), open.step(), open.groups())
                        && hands.stream()
                                .noneMatch(kept -> kept.bar(person.id(), open.caseReference(), open.process())));
    }
}
