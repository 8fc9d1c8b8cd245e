package org.wholefamily.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.repository.ResourceDefinitionEntity;
import org.springframework.stereotype.Component;
import org.wholefamily.process.models.CouncilForm;
import org.wholefamily.process.models.ModelSet;

/**
 * Which definition serves a case: the council's own where it has one, else the shared one; for decisions, those that the
 * case has pinned. Works inside the engine's commands, where its managers see what the running transaction has done.
 */
@Component
class ModelsInForce implements RulePinning, CouncilForms, CouncilProcesses {

    private static final String NONE = "";

    private final Cache<String, String> inDeployments =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final PinnedModels pinned;
    private final OutOfForce outOfForce;

    ModelsInForce(PinnedModels pinned, OutOfForce outOfForce) {
        this.pinned = pinned;
        this.outOfForce = outOfForce;
    }

    /** The decision that a business rule task reaches for this case. */
    DecisionDefinitionEntity decision(BaseCallableElement called, VariableScope scope) {
        return decision(called.getDefinitionKey(scope), councilOf(scope), CaseVariables.CASE_REFERENCE.in(scope));
    }

    /** The tenant of the process that a call activity reaches for this case; null is the shared one. */
    String processTenant(BaseCallableElement called, VariableScope scope) {
        return processTenant(called.getDefinitionKey(scope), councilOf(scope));
    }

    /** The decision under this key: pinned, or else the latest of the council, or else the shared one. */
    DecisionDefinitionEntity decision(String key, String council, String caseReference) {
        DecisionDefinitionEntity found = Optional.ofNullable(caseReference)
                .flatMap(pinned::of)
                .map(pin -> pinned(key, pin))
                .orElseGet(() -> latestDecision(key, council));
        if (found == null) {
            throw new IllegalStateException("No decision " + key + " is deployed for " + council + " or for all");
        }
        return found;
    }

    @Override
    public String processTenant(String key, String council) {
        var own = council == null
                ? null
                : context().getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(key, council);
        return own != null && inForce(own, council) ? council : null;
    }

    /** The key of the form that serves a council: its own where it has one, else the shared one. */
    @Override
    public String form(String form, String council) {
        if (council == null || form == null) {
            return form;
        }
        String key = CouncilForm.key(council, form);
        var own = context().getCamundaFormDefinitionManager().findLatestDefinitionByKeyAndTenantId(key, council);
        return own != null && inForce(own, council) ? key : form;
    }

    /** The decision that serves a council today, its own or the shared one. */
    Optional<DecisionDefinitionEntity> today(String key, String council) {
        return Optional.ofNullable(latestDecision(key, council));
    }

    /** The council's own decision under a key; null when it has none, or had one once. */
    DecisionDefinitionEntity ownDecision(String key, String council) {
        DecisionDefinitionEntity own = council == null
                ? null
                : context().getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(key, council);
        return own != null && inForce(own, council) ? own : null;
    }

    /** What a council took out of its set stays deployed, for cases that pinned it, and serves no other. */
    private boolean inForce(ResourceDefinitionEntity<?> own, String council) {
        return own.getDeploymentId().equals(latestDeployment(ModelSet.of(council))) && safe(own);
    }

    private boolean safe(ResourceDefinitionEntity<?> own) {
        return !outOfForce.contains(own.getDeploymentId(), own.getResourceName());
    }

    /** Whether a council has models of its own. */
    boolean hasOwn(String council) {
        return council != null && latestDeployment(ModelSet.of(council)) != null;
    }

    /** Holds on to today's model sets for the case. */
    @Override
    public void pin(String caseReference, String council) {
        pinned.pin(caseReference, latestDeployment(ModelSet.SHARED), latestDeployment(ModelSet.of(council)));
    }

    /** The decision under this key that a case has pinned; null when there was none. */
    DecisionDefinitionEntity pinned(String key, PinnedModels.Pin pin) {
        DecisionDefinitionEntity own =
                pin.councilDeployment() == null ? null : inDeployment(pin.councilDeployment(), key);
        return own != null && safe(own) ? own : inDeployment(pin.sharedDeployment(), key);
    }

    /** What a deployment holds never changes: which decision it is is asked once, and the engine keeps the decision. */
    private DecisionDefinitionEntity inDeployment(String deployment, String key) {
        String id = inDeployments.get(deployment + " " + key, asked -> {
            var found =
                    context().getDecisionDefinitionManager().findDecisionDefinitionByDeploymentAndKey(deployment, key);
            return found == null ? NONE : found.getId();
        });
        return id.equals(NONE)
                ? null
                : Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedDecisionDefinitionById(id);
    }

    private DecisionDefinitionEntity latestDecision(String key, String council) {
        DecisionDefinitionEntity own = ownDecision(key, council);
        return own != null
                ? own
                : context().getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(key, null);
    }

    private static String latestDeployment(String name) {
        DeploymentEntity latest = context().getDeploymentManager().findLatestDeploymentByName(name);
        return latest == null ? null : latest.getId();
    }

    private static String councilOf(VariableScope scope) {
        return ((ExecutionEntity) scope).getTenantId();
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }
}
