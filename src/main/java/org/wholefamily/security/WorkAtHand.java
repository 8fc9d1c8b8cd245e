package org.wholefamily.security;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CaseTasks;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;

/** The open task that who is asking names, and whether they may do it now: the same as when they complete it. */
@Component
public class WorkAtHand {

    private final CurrentUser current;
    private final OpenTasks open;
    private final EndedTasks ended;
    private final CaseTasks cases;
    private final ProcessEngine engine;

    WorkAtHand(CurrentUser current, OpenTasks open, EndedTasks ended, CaseTasks cases, @Lazy ProcessEngine engine) {
        this.current = current;
        this.open = open;
        this.ended = ended;
        this.cases = cases;
        this.engine = engine;
    }

    /**
     * A task that the person may know of.
     *
     * @param caseReference empty when it is about no case
     * @param barred why the person may not do it now; empty when they may
     */
    public record Found(Optional<String> caseReference, Optional<Problem> barred) {}

    /** @throws Problem when there is no such task for the person, or it has ended */
    public Found find(String id) {
        User person = current.get().orElseThrow(WorkAtHand::unknown);
        Task task = open.find(id, person).orElseThrow(() -> missing(id, person));
        return new Found(Optional.ofNullable(cases.of(task).caseReference()), barred(task, person));
    }

    private Problem missing(String id, User person) {
        return ended.explain(id, person)
                .map(words -> new Problem(HttpStatus.GONE, "task-gone", words))
                .orElseGet(WorkAtHand::unknown);
    }

    private Optional<Problem> barred(Task task, User person) {
        // The engine lets the operator do everything, and what is typed about a family is not the operator's to read.
        if (!mayDo(task.getId()) || person.operator() && !open.mayDo(person, task)) {
            return barred("not-permitted", "You may look at this task, and not do it");
        }
        boolean anothers = task.getAssignee() != null && !task.getAssignee().equals(person.id());
        return anothers ? barred("task-claimed", "Somebody else is already doing this task") : Optional.empty();
    }

    private static Optional<Problem> barred(String code, String why) {
        return Optional.of(new Problem(HttpStatus.FORBIDDEN, code, why));
    }

    private boolean mayDo(String id) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> mayDo(id, command));
    }

    private static boolean mayDo(String id, CommandContext command) {
        var task = command.getTaskManager().findTaskById(id);
        try {
            command.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork(task));
            return true;
        } catch (AuthorizationException closed) {
            return false;
        }
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.NOT_FOUND, "no-such-task", "There is no such task for you");
    }
}
