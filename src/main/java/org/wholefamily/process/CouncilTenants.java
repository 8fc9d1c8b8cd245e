package org.wholefamily.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Gives every process instance to the council of its case, and starts none for a council that the person does not belong to. */
class CouncilTenants implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        Object council = start.getVariables().get(CaseVariables.COUNCIL.name());
        return council == null ? onlyCouncil() : permitted(council.toString());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }

    private static String onlyCouncil() {
        List<String> councils = councils();
        if (councils.size() != 1) {
            throw new AuthorizationException("A case is opened by somebody who belongs to exactly one council");
        }
        return councils.get(0);
    }

    private static String permitted(String council) {
        if (Context.getCommandContext().getAuthentication() != null
                && !councils().contains(council)) {
            throw new AuthorizationException("You do not belong to the council " + council);
        }
        return council;
    }

    private static List<String> councils() {
        Authentication who = Context.getCommandContext().getAuthentication();
        return who == null || who.getTenantIds() == null ? List.of() : who.getTenantIds();
    }
}
