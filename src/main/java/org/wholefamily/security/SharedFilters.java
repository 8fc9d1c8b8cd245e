package org.wholefamily.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. */
@Component
class SharedFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;

    SharedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void see(Set<String> everybody, PeopleGrants grants) {
        share(
                grants,
                see("My work", 0, "#1d70b8", "Your tasks, and what waits for somebody of your team", work()),
                everybody);
        share(grants, see("My tasks", 2, "#1d70b8", "What you are doing", mine()), everybody);
        share(
                grants,
                see("My team's tasks", 1, "#00703c", "What waits for somebody of your team", ofMyTeam()),
                everybody);
        share(
                grants,
                see("Overdue", 3, "#d4351c", "All that you may see and that should be done by now", overdue(), late()),
                everybody);
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
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression(ME);
    }

    private TaskQuery ofMyTeam() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS);
    }

    /** Whatever the person may see: what the lead has, what was offered, what colleagues have taken. */
    private TaskQuery overdue() {
        return tasks.createTaskQuery().dueBeforeExpression("${now()}");
    }

    /** What the list of what is overdue asked once, and did not hold what is one's own without being one's team's. */
    private TaskQuery late() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .dueBeforeExpression("${now()}");
    }

    private TaskQuery all() {
        return tasks.createTaskQuery().active();
    }

    private Filter see(
            String name, int priority, String colour, String description, TaskQuery query, TaskQuery... once) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(known -> known.getOwner() == null)
                .findFirst()
                .map(known -> isEarlier(known.getQuery(), query)
                                || Arrays.stream(once)
                                        .anyMatch(one -> asked(one).equals(asked(known.getQuery())))
                        ? replace(known, query, description)
                        : known)
                .orElseGet(() -> create(name, priority, colour, description, query));
    }

    private Filter replace(Filter known, TaskQuery query, String description) {
        Map<String, Object> properties = new HashMap<>(known.getProperties());
        properties.put("description", description);
        known.setProperties(properties);
        return filters.saveFilter(known.setQuery(query));
    }

    /** Whether a list asks as the product had it ask before: less than now, and nothing of the operator's own. */
    private static boolean isEarlier(Query<?, ?> known, Query<?, ?> now) {
        List<Map<String, String>> before = asked(known);
        List<Map<String, String>> after = asked(now);
        return !before.equals(after)
                && before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(i -> after.get(i)
                                .entrySet()
                                .containsAll(before.get(i).entrySet()));
    }

    private static List<Map<String, String>> asked(Query<?, ?> query) {
        return ((TaskQueryImpl) query)
                .getQueries().stream().map(TaskQueryImpl::getExpressions).toList();
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
