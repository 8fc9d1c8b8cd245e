package org.wholefamily.security;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * Gives rights to groups; what is there already, perhaps changed by the operator, stays. What is there is read once, for a
 * start.
 */
class PeopleGrants {

    private record Right(String group, int resource, String id) {}

    private final AuthorizationService authorizations;
    private final Set<Right> known = new HashSet<>();

    PeopleGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
        authorizations
                .createAuthorizationQuery()
                .list()
                .forEach(held -> known.add(new Right(held.getGroupId(), held.getResourceType(), held.getResourceId())));
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        if (known.add(new Right(group, resource.resourceType(), id))) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
