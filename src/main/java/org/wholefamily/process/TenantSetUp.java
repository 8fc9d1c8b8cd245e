package org.wholefamily.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wholefamily.council.CouncilSetUp;

/** Makes a council that was set up a tenant of the engine. */
@Component
class TenantSetUp {

    private final IdentityService identities;

    TenantSetUp(IdentityService identities) {
        this.identities = identities;
    }

    @EventListener
    void setUp(CouncilSetUp council) {
        Tenant known = identities.createTenantQuery().tenantId(council.code()).singleResult();
        Tenant tenant = known == null ? identities.newTenant(council.code()) : known;
        tenant.setName(council.name());
        identities.saveTenant(tenant);
    }
}
