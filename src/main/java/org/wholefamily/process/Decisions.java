package org.wholefamily.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Service;

/**
 * Asks a decision table from Java, inside the engine's commands. A decision is a pure function of its inputs, so answers
 * are remembered by definition and inputs.
 */
@Service
public class Decisions {

    private final ModelsInForce models;
    private final ReadDecisions read;
    private final Cache<Question, List<Map<String, Object>>> answers =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Decisions(ModelsInForce models, ReadDecisions read) {
        this.models = models;
        this.read = read;
    }

    private record Question(String definitionId, Map<String, Object> inputs) {}

    /**
     * The rows that a decision gives for a case.
     *
     * @param council the tenant whose own table goes before the shared one; null asks the shared one
     * @param caseReference when the case has pinned its rules, those are asked; null asks today's
     * @param inputs by the names of {@code vocabulary}; values may be null
     * @return one map of outputs a rule that matched; empty when none did
     */
    public List<Map<String, Object>> ask(
            String decision, String council, String caseReference, Map<String, Object> inputs) {
        return ask(models.decision(decision, council, caseReference), inputs);
    }

    /** The rows that a decision gives which was found already. */
    List<Map<String, Object>> ask(DecisionDefinitionEntity definition, Map<String, Object> inputs) {
        return answers.get(
                new Question(definition.getId(), new HashMap<>(inputs)),
                question -> Deciding.answers(read.decision(definition), inputs));
    }
}
