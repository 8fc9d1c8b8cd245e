package org.wholefamily.process;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wholefamily.problem.Problem;

/** Gives an open task to people beside its teams. */
@Service
public class GivenTasks {

    private final TaskService tasks;
    private final AsProduct asProduct;

    GivenTasks(@Lazy TaskService tasks, @Lazy ProcessEngine engine) {
        this.tasks = tasks;
        this.asProduct = new AsProduct(engine);
    }

    /** Takes a task from the people to whom it was given before and gives it to others; nobody else goes on with it. */
    public void give(String task, Set<String> before, Set<String> now) {
        try {
            asProduct.run(() -> handed(task, before, now));
        } catch (OptimisticLockingException atWork) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "busy",
                    "Somebody is at work on the family at this moment; nothing of this was stored, send it again");
        }
    }

    private Set<String> handed(String task, Set<String> before, Set<String> now) {
        before.stream().filter(user -> !now.contains(user)).forEach(user -> tasks.deleteCandidateUser(task, user));
        Set<String> given = candidates(task);
        now.stream().filter(user -> !given.contains(user)).forEach(user -> tasks.addCandidateUser(task, user));
        String assignee = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
        if (!now.isEmpty() && assignee != null && !now.contains(assignee)) {
            tasks.setAssignee(task, null);
        }
        return now;
    }

    /** By the task itself: it may be older than what is known of its readers. */
    private Set<String> candidates(String task) {
        return tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
