package org.wholefamily.process;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.wholefamily.process.CaseTasks.Open;

/** What comes next for a family when somebody has done something: what is theirs of it, and what others have now. */
@Service
public class NextTasks {

    private final CaseTasks tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final AskingAs asking;

    NextTasks(CaseTasks tasks, @Lazy HistoryService history, @Lazy IdentityService identities, AskingAs asking) {
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.asking = asking;
    }

    /** What somebody did on a case, and when. */
    public record Done(String caseReference, Date on) {}

    /** Whose a task is, as one person sees it; the nearest first. */
    public enum Whose {
        YOURS,
        YOUR_TEAMS,
        OTHERS
    }

    /**
     * A task that waits.
     *
     * @param task its id, for whoever may work on it; else null
     * @param name without the number of the case
     * @param with who has it: somebody by name, or the teams for which it waits
     */
    public record Next(String task, String name, Whose whose, String with) {}

    /** A task that the person completed; empty for one that they did not. */
    public Optional<Done> completed(String task, String user) {
        return asking.product(() ->
                history
                        .createUserOperationLogQuery()
                        .taskId(task)
                        .userId(user)
                        .operationType("Complete")
                        .list()
                        .stream()
                        .findFirst()
                        .flatMap(log -> done(log.getRootProcessInstanceId(), log.getTimestamp())));
    }

    /** A process that the person started; empty for one that they did not. */
    public Optional<Done> started(String process, String user) {
        return asking.product(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(process)
                        .startedBy(user)
                        .singleResult())
                .flatMap(start -> done(start.getRootProcessInstanceId(), start.getStartTime())));
    }

    private Optional<Done> done(String root, Date on) {
        return Optional.ofNullable(root)
                .map(id -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(process -> process.getBusinessKey())
                .map(caseReference -> new Done(caseReference, on));
    }

    /**
     * The person's own tasks and those of their teams on the case, and what came to others since.
     *
     * @param others whether the person may know what others have to do with the family
     */
    public List<Next> after(Done done, CurrentUser.User user, boolean others) {
        Set<String> theirs = tasks.seenOf(done.caseReference(), user);
        List<Open> open = tasks.open(done.caseReference());
        return asking.product(() -> open.stream()
                .map(task -> next(task, done, user, theirs.contains(task.id()), others))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Next::whose))
                .toList());
    }

    private Next next(Open task, Done done, CurrentUser.User user, boolean seen, boolean others) {
        if (seen && user.id().equals(task.assignee())) {
            return new Next(task.id(), task.name(), Whose.YOURS, "you");
        }
        if (seen && task.assignee() == null && user.in(task.groups())) {
            return new Next(task.id(), task.name(), Whose.YOUR_TEAMS, "your team");
        }
        boolean news = !task.since().before(done.on());
        return others && news ? new Next(null, task.name(), Whose.OTHERS, with(task)) : null;
    }

    private String with(Open task) {
        if (task.assignee() != null) {
            User person = identities.createUserQuery().userId(task.assignee()).singleResult();
            return person == null ? task.assignee() : PersonName.of(person);
        }
        return String.join(
                " or ",
                task.groups().stream()
                        .sorted()
                        .map(id -> {
                            Group group =
                                    identities.createGroupQuery().groupId(id).singleResult();
                            return group == null ? id : group.getName();
                        })
                        .toList());
    }
}
