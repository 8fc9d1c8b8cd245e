package org.wholefamily.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wholefamily.problem.Problem;

/** The open tasks of a case, and the people beside its teams to whom they are given. */
@Service
public class CaseTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsProduct asProduct;

    CaseTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ProcessEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * An open task.
     *
     * @param process the key of its process
     * @param step the word of the task, such as {@code screenReferral}
     * @param groups the teams for which it is
     */
    public record Open(String id, String process, String step, Set<String> groups) {}

    public List<Open> open(String caseReference) {
        return asProduct.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(caseReference).list().stream()
                .map(task -> new Open(
                        task.getId(),
                        ModelWork.process(task.getProcessDefinitionId()),
                        ModelWork.word(task.getTaskDefinitionKey()),
                        groups(task)))
                .toList());
    }

    /** The case of a task: the key of its process, or of the nearest one around it; a variable may say anything. */
    public Optional<String> caseOf(Task task) {
        return asProduct.run(() -> {
            ProcessInstance at =
                    query().processInstanceId(task.getProcessInstanceId()).singleResult();
            while (at != null && at.getBusinessKey() == null) {
                at = query().subProcessInstanceId(at.getId()).singleResult();
            }
            return Optional.ofNullable(at).map(ProcessInstance::getBusinessKey);
        });
    }

    private ProcessInstanceQuery query() {
        return runtime.createProcessInstanceQuery();
    }

    /** Takes a task from the people to whom it was given before and gives it to others; nobody else goes on with it. */
    public void give(Open task, Set<String> before, Set<String> now) {
        try {
            asProduct.run(() -> handed(task, before, now));
        } catch (OptimisticLockingException atWork) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "busy",
                    "Somebody is at work on the family at this moment; nothing of this was stored, send it again");
        }
    }

    private Set<String> handed(Open task, Set<String> before, Set<String> now) {
        before.stream().filter(user -> !now.contains(user)).forEach(user -> tasks.deleteCandidateUser(task.id(), user));
        Set<String> given = candidates(task.id());
        now.stream().filter(user -> !given.contains(user)).forEach(user -> tasks.addCandidateUser(task.id(), user));
        String assignee =
                tasks.createTaskQuery().taskId(task.id()).singleResult().getAssignee();
        if (!now.isEmpty() && assignee != null && !now.contains(assignee)) {
            tasks.setAssignee(task.id(), null);
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

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
