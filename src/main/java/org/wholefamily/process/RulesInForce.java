package org.wholefamily.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Service;
import org.wholefamily.process.models.DecisionFile;

/** What a decision that serves a case is and asks for; works inside the engine's commands. */
@Service
public class RulesInForce {

    private final ModelsInForce models;
    private final Cache<String, Set<String>> asked =
            Caffeine.newBuilder().maximumSize(1_000).build();

    RulesInForce(ModelsInForce models) {
        this.models = models;
    }

    /** The id of the very version that serves the case, for the record. */
    public String version(String decision, String council, String caseReference) {
        return models.decision(decision, council, caseReference).getId();
    }

    /** The names of all that the decision asks for, whether its file declares them or not. */
    public Set<String> inputs(String decision, String council, String caseReference) {
        return asked.get(version(decision, council, caseReference), RulesInForce::askedBy);
    }

    private static Set<String> askedBy(String version) {
        return new DecisionFile(
                        version,
                        Context.getProcessEngineConfiguration()
                                .getDeploymentCache()
                                .findDmnModelInstanceForDecisionDefinition(version))
                .asked();
    }
}
