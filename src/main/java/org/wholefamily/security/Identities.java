package org.wholefamily.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser;
import org.wholefamily.process.Directory;

/** The groups and councils of a person as they are now; people could ask only for their own. */
@Component
class Identities implements Directory {

    private final IdentityService identities;
    private final AskingAs asking;

    Identities(@Lazy IdentityService identities, AskingAs asking) {
        this.identities = identities;
        this.asking = asking;
    }

    @Override
    public CurrentUser.User of(String user) {
        return asking.product(() -> new CurrentUser.User(user, groupsOf(user), councilsOf(user)));
    }

    @Override
    public boolean belongs(String user, String council) {
        return known(user) && of(user).councils().contains(council);
    }

    @Override
    public boolean works(String user, String council, Set<String> groups) {
        return asking.product(() -> groups.stream()
                .anyMatch(group -> identities
                                .createUserQuery()
                                .userId(user)
                                .memberOfGroup(group)
                                .memberOfTenant(council)
                                .count()
                        > 0));
    }

    boolean known(String user) {
        return asking.product(() -> identities.createUserQuery().userId(user).count() == 1);
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
