package org.wholefamily.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is asking: the person for whom the engine works at this moment. */
@Component
public class CurrentUser {

    /** The group of the platform's operator. */
    public static final String OPERATOR = "camunda-admin";

    private final IdentityService identities;

    CurrentUser(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /**
     * A person with what decides about their rights.
     *
     * @param councils the tenants that the person belongs to
     */
    public record User(String id, Set<String> groups, Set<String> councils) {

        /** Whether the person is in at least one of the groups. */
        public boolean in(Set<String> any) {
            return groups.stream().anyMatch(any::contains);
        }

        public boolean operator() {
            return groups.contains(OPERATOR);
        }
    }

    /** Empty when the product itself acts. */
    public Optional<User> get() {
        Authentication who = identities.getCurrentAuthentication();
        return who == null || who.getUserId() == null
                ? Optional.empty()
                : Optional.of(new User(who.getUserId(), set(who.getGroupIds()), set(who.getTenantIds())));
    }

    private static Set<String> set(List<String> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
