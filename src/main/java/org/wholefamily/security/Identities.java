package org.wholefamily.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser;

/** The groups and councils of a person as they are now. */
@Component
class Identities {

    private final IdentityService identities;

    Identities(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    CurrentUser.User of(String user) {
        return new CurrentUser.User(user, groupsOf(user), councilsOf(user));
    }

    private Set<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> councilsOf(String user) {
        return identities.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
