package org.wholefamily.security;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
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
        return unasked(() -> new CurrentUser.User(user, groupsOf(user), councilsOf(user)));
    }

    boolean known(String user) {
        return unasked(() -> identities.createUserQuery().userId(user).count() == 1);
    }

    /** People see only themselves and their own groups; whose right is weighed may be somebody else. */
    private <T> T unasked(Supplier<T> question) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
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
