package org.wholefamily.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wholefamily.page.TaskFamilies.TaskFamily;
import org.wholefamily.problem.Problem;
import org.wholefamily.process.CurrentUser;

/** Tells a list of tasks whose each of them is. */
@RestController
@RequestMapping("/api/tasks/families")
class TaskFamiliesApi {

    static final int MOST = 200;
    private static final int LONGEST = 64;

    private final TaskFamilies families;
    private final CurrentUser current;

    TaskFamiliesApi(TaskFamilies families, CurrentUser current) {
        this.families = families;
        this.current = current;
    }

    record Wanted(List<String> tasks) {

        Set<String> ids() {
            if (tasks == null || tasks.size() > MOST) {
                throw refused("tasks is a list of at most " + MOST + " ids of tasks");
            }
            if (tasks.stream().anyMatch(id -> id == null || id.isBlank() || id.length() > LONGEST)) {
                throw refused("tasks holds something that is no id of a task");
            }
            return new LinkedHashSet<>(tasks);
        }

        private static Problem refused(String why) {
            return new Problem(HttpStatus.BAD_REQUEST, "tasks-refused", why, Map.of("field", "tasks"));
        }
    }

    record Answer(List<TaskFamily> families) {}

    /** A task that is not the person's to see is left out as one that is not there. */
    @PostMapping
    Answer of(@RequestBody Wanted wanted) {
        return new Answer(
                current.get().map(user -> families.of(user, wanted.ids())).orElse(List.of()));
    }
}
