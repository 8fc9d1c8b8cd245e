package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.CaseEngine;

class SharedFiltersTest {

    private final CaseEngine engine = new CaseEngine("2013-10-22T09:00");
    private final FilterService filters = engine.engine.getFilterService();
    private final TaskService tasks = engine.engine.getTaskService();

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void what_is_overdue_is_all_that_is_due_and_not_done_however_it_came_to_somebody() {
        Task offered = task("2013-10-21");
        tasks.setAssignee(offered.getId(), "grace");
        Task named = task("2013-10-20");
        tasks.addCandidateUser(named.getId(), "grace");
        Task teams = task("2013-10-19");
        tasks.addCandidateGroup(teams.getId(), "caseworkers");
        task("2013-10-23");

        see();

        assertThat(filters.<Task>list(list("Overdue").getId()))
                .extracting(Task::getId)
                .containsExactlyInAnyOrder(offered.getId(), named.getId(), teams.getId());
    }

    @Test
    void a_list_that_the_product_made_before_asks_as_it_does_now_and_one_of_the_operators_own_stays() {
        keep(
                "Overdue",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .dueBeforeExpression("${now()}"));
        keep(
                "My tasks",
                tasks.createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskNameLike("Own%"));
        keep("All open tasks", tasks.createTaskQuery().taskUnassigned().dueBeforeExpression("${now()}"));
        Task own = task("2013-10-21");

        see();

        assertThat(filters.<Task>list(list("Overdue").getId()))
                .extracting(Task::getId)
                .containsExactly(own.getId());
        assertThat(list("Overdue").getProperties()).containsEntry("color", "#000000");
        assertThat(filters.count(list("All open tasks").getId()))
                .as("unassigned and late")
                .isEqualTo(1);
    }

    private void see() {
        new SharedFilters(filters, tasks).see(Roles.all(), new PeopleGrants(engine.engine.getAuthorizationService()));
    }

    private void keep(String name, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name).setQuery(query);
        filter.setProperties(Map.of("color", "#000000", "description", "As it was"));
        filters.saveFilter(filter);
    }

    private Filter list(String name) {
        List<Filter> found = filters.createTaskFilterQuery().filterName(name).list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Task task(String due) {
        Task task = tasks.newTask();
        task.setDueDate(Date.from(Instant.parse(due + "T16:00:00Z")));
        tasks.saveTask(task);
        return task;
    }
}
