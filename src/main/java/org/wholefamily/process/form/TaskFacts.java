package org.wholefamily.process.form;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.ModelWork;
import org.wholefamily.process.TaskAgency;

/** Reads off a task which case it is about, and whose it is. */
final class TaskFacts {

    private TaskFacts() {}

    static FormRequest request(TaskEntity task, String formId) {
        return new FormRequest(
                formId,
                CaseVariables.CASE_REFERENCE.in(task),
                CaseVariables.COUNCIL.in(task),
                Actor.current(),
                ModelWork.word(task.getTaskDefinitionKey()),
                agency(task),
                task::getVariable);
    }

    /** A task that somebody works on is completed by nobody else; the engine itself may. */
    static void requireOwn(TaskEntity task) {
        String user = Actor.current();
        if (user != null && task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw new FormRefused("task", "this task is being worked on by " + task.getAssignee());
        }
    }

    private static String agency(TaskEntity task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        Authentication who = Context.getCommandContext().getAuthentication();
        return TaskAgency.of(groups, who == null ? null : groupsOf(who));
    }

    private static Set<String> groupsOf(Authentication who) {
        return who.getGroupIds() == null ? Set.of() : Set.copyOf(who.getGroupIds());
    }
}
