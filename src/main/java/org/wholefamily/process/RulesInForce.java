package org.wholefamily.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.Variable;
import org.springframework.stereotype.Service;

/** What a decision that serves a case is and asks for; works inside the engine's commands. */
@Service
public class RulesInForce {

    private final ModelsInForce models;

    RulesInForce(ModelsInForce models) {
        this.models = models;
    }

    /** The id of the very version that serves the case, for the record. */
    public String version(String decision, String council, String caseReference) {
        return models.decision(decision, council, caseReference).getId();
    }

    /** The names of all that the decision asks for. */
    public Set<String> inputs(String decision, String council, String caseReference) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDmnModelInstanceForDecisionDefinition(version(decision, council, caseReference))
                .getModelElementsByType(InputData.class)
                .stream()
                .flatMap(input -> input.getChildElementsByType(Variable.class).stream())
                .map(Variable::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
