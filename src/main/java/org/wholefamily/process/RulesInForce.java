package org.wholefamily.process;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputData;
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
        DecisionDefinitionEntity definition = models.decision(decision, council, caseReference);
        DmnModelInstance model = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDmnModelInstanceForDecisionDefinition(definition.getId());
        Collection<InputData> inputs = model.getModelElementsByType(InputData.class);
        return inputs.stream()
                .map(input -> input.getInformationItem().getName())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
