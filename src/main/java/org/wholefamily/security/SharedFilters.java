package org.wholefamily.security;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. */
@Component
class SharedFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    SharedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void see(PeopleGrants grants) {
        share(
                grants,
                see("My work", 0, "#1d70b8", "Your tasks, and what waits for somebody of your team", work()),
                Roles.all());
        share(grants, see("My tasks", 2, "#1d70b8", "What you are doing", mine()), Roles.all());
        share(
                grants,
                see("My team's tasks", 1, "#00703c", "What waits for somebody of your team", ofMyTeam()),
                Roles.all());
        share(
                grants,
                see("Overdue", 3, "#d4351c", "What should have been done by you or your team", overdue()),
                Roles.all());
        share(
                grants,
                see("All open tasks", 4, "#505a5f", "Everybody's work on the council's cases", all()),
                Roles.READERS);
    }

    private static void share(PeopleGrants grants, Filter filter, Collection<String> readers) {
        readers.forEach(group -> grants.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private TaskQuery work() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    private TaskQuery ofMyTeam() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS);
    }

    private TaskQuery overdue() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .dueBeforeExpression("${now()}");
    }

    private TaskQuery all() {
        return tasks.createTaskQuery().active();
    }

    private Filter see(String name, int priority, String colour, String description, TaskQuery query) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(known -> known.getOwner() == null)
                .findFirst()
                .orElseGet(() -> create(name, priority, colour, description, query));
    }

    private Filter create(String name, int priority, String colour, String description, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name).setQuery(query);
        filter.setProperties(Map.of(
                "priority", priority,
                "color", colour,
                "description", description,
                "refresh", true,
                "showUndefinedVariable", false));
        return filters.saveFilter(filter);
    }
}
