package org.wholefamily.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Gives rights to groups; what is there already, perhaps changed by the operator, stays. Who has a right is read once, for a
 * start.
 */
class PeopleGrants {

    private record Right(Resource resource, String id) {}

    private final AuthorizationService authorizations;
    private final Map<Right, Set<String>> holders = new HashMap<>();

    PeopleGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        if (holders.computeIfAbsent(new Right(resource, id), this::holders).add(group)) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private Set<String> holders(Right right) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(right.resource())
                .resourceId(right.id())
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
