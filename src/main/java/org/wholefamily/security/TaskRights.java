package org.wholefamily.security;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * The engine's rights, and what somebody may do with a task because it is assigned to them or waits for their team: what
 * the engine would write down for each task is read off the task instead.
 */
class TaskRights extends AuthorizationManager {

    private static final int OVER_OWN =
            Permissions.READ.getValue() | Permissions.UPDATE.getValue() | TaskPermissions.READ_VARIABLE.getValue();

    @Override
    public boolean isAuthorized(String user, List<String> groups, PermissionCheck check) {
        return overOwnTask(user, groups, check) || super.isAuthorized(user, groups, check);
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck checks) {
        return checks.isDisjunctive()
                        && checks.getAtomicChecks().stream().anyMatch(check -> overOwnTask(user, groups, check))
                || super.isAuthorized(user, groups, checks);
    }

    /** Whether the operator has taken tasks from the person by name, which goes before what a team may. */
    boolean taken(String user, List<String> groups) {
        if (!isRevokeAuthCheckEnabled(user, groups)) {
            return false;
        }
        var taken = (AuthorizationQueryImpl) new AuthorizationQueryImpl()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .userIdIn(user)
                .resourceType(Resources.TASK);
        return (Long) getDbEntityManager().selectOne("selectAuthorizationCountByQueryCriteria", taken) > 0;
    }

    private boolean overOwnTask(String user, List<String> groups, PermissionCheck check) {
        if (check.getResource() != Resources.TASK || check.getResourceId() == null) {
            return false;
        }
        boolean comesWithTask = (check.getPerms() & OVER_OWN) == check.getPerms();
        TaskEntity task =
                comesWithTask ? getDbEntityManager().selectById(TaskEntity.class, check.getResourceId()) : null;
        return task != null && owns(user, groups, task) && !taken(user, groups);
    }

    private static boolean owns(String user, List<String> groups, TaskEntity task) {
        return user.equals(task.getAssignee())
                || user.equals(task.getOwner())
                || task.getIdentityLinks().stream().anyMatch(link -> names(link, user, groups));
    }

    private static boolean names(IdentityLink link, String user, List<String> groups) {
        return user.equals(link.getUserId())
                || groups != null && link.getGroupId() != null && groups.contains(link.getGroupId());
    }
}
