package org.wholefamily.security;

import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a person how many tasks each of their lists holds. */
@RestController
class ListCounts {

    private final FilterService filters;

    ListCounts(FilterService filters) {
        this.filters = filters;
    }

    /**
     * A list and how many tasks it holds.
     *
     * @param list the id of the filter
     */
    record Count(String list, String name, long tasks) {}

    @GetMapping("/api/tasks/counts")
    List<Count> counts() {
        return filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
                .map(list -> new Count(list.getId(), list.getName(), filters.count(list.getId())))
                .toList();
    }
}
