package org.wholefamily.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Gives rights to groups; what is there already, perhaps changed by the operator, stays. */
@Component
class PeopleGrants {

    private final AuthorizationService authorizations;

    PeopleGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** What a group has, read once. */
    Held heldBy(String group) {
        return new Held(
                group,
                authorizations.createAuthorizationQuery().groupIdIn(group).list());
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        heldBy(group).grant(resource, id, permissions);
    }

    /** The rights of one group, to which others are added. */
    final class Held {

        private final String group;
        private final List<Authorization> held;

        private Held(String group, List<Authorization> held) {
            this.group = group;
            this.held = held;
        }

        void grant(Resource resource, String id, Permission... permissions) {
            boolean known = held.stream()
                    .anyMatch(
                            one -> one.getResourceType() == resource.resourceType() && id.equals(one.getResourceId()));
            if (!known) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(group);
                grant.setResource(resource);
                grant.setResourceId(id);
                grant.setPermissions(permissions);
                held.add(authorizations.saveAuthorization(grant));
            }
        }
    }
}
