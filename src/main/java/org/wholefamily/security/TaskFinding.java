package org.wholefamily.security;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds for a person the tasks that are assigned to them, wait for their team or are granted to them: the council is
 * asked first and the rest of its tasks only, so that it does not matter how many councils there are.
 */
class TaskFinding extends TaskManager {

    private static final String FOUND = "org.wholefamily.security.TaskFinding.found";
    private static final String COUNTED = "org.wholefamily.security.TaskFinding.counted";

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return forPerson(query)
                ? getDbEntityManager().selectList(FOUND, (ListQueryParameterObject) query)
                : super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return forPerson(query)
                ? (Long) getDbEntityManager().selectOne(COUNTED, query)
                : super.findTaskCountByQueryCriteria(query);
    }

    /** False where nobody is asked about, and where the engine's own way is the stricter one. */
    private boolean forPerson(TaskQueryImpl query) {
        TaskRights rights = (TaskRights) getAuthorizationManager();
        rights.configureQuery((ListQueryParameterObject) query);
        if (!query.getAuthCheck().isAuthorizationCheckEnabled()) {
            return false;
        }
        Authentication person = getCurrentAuthentication();
        if (rights.taken(person.getUserId(), person.getGroupIds())) {
            return false;
        }
        getTenantManager().configureQuery(query);
        query.getAuthCheck().setAuthGroupIds(person.getGroupIds());
        return true;
    }
}
