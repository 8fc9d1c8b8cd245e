package org.wholefamily.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Which councils the person belongs to who is signed in. */
@Service
public class Membership {

    private final IdentityService identities;

    Membership(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    public boolean of(String council) {
        return Optional.ofNullable(identities.getCurrentAuthentication())
                .map(Authentication::getTenantIds)
                .filter(councils -> councils.contains(council))
                .isPresent();
    }
}
