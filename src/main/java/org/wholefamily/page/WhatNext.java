package org.wholefamily.page;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.family.Access;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.NextTasks;
import org.wholefamily.process.NextTasks.Done;
import org.wholefamily.process.NextTasks.Next;
import org.wholefamily.process.TaskAgency;

/** Tells somebody who has done something what comes next: theirs always, others' where they may see whose family it is. */
@RestController
class WhatNext {

    private final NextTasks tasks;
    private final Access access;
    private final CurrentUser current;

    WhatNext(NextTasks tasks, Access access, CurrentUser current) {
        this.tasks = tasks;
        this.access = access;
        this.current = current;
    }

    @GetMapping("/api/tasks/{task}/next")
    List<Next> afterTask(@PathVariable String task) {
        User user = current.get().orElseThrow(WhatNext::missing);
        return after(tasks.completed(task, user.id()), user);
    }

    @GetMapping("/api/starts/{process}/next")
    List<Next> afterStart(@PathVariable String process) {
        User user = current.get().orElseThrow(WhatNext::missing);
        return after(tasks.started(process, user.id()), user);
    }

    private List<Next> after(Optional<Done> done, User user) {
        return done.filter(known -> access.known(user, known.caseReference()).isPresent())
                .map(known -> tasks.after(known, user, mayKnowOfOthers(user, known.caseReference())))
                .orElseThrow(WhatNext::missing);
    }

    /** An agency with a basis sees the family, not what the others are doing about it. */
    private boolean mayKnowOfOthers(User user, String caseReference) {
        return user.groups().stream().noneMatch(TaskAgency::isGroup)
                && access.seen(user, caseReference).isPresent();
    }

    private static Problem missing() {
        return new Problem(HttpStatus.NOT_FOUND, "nothing-done", "You have completed or started nothing under this id");
    }
}
