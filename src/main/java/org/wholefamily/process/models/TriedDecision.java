package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.wholefamily.process.Deciding;

/** A decision that is tried before it serves, which also tells which rows answered. */
final class TriedDecision {

    private final DmnDecision decision;

    private TriedDecision(DmnDecision decision) {
        this.decision = decision;
    }

    /**
     * An answer.
     *
     * @param rule the id of the row; null when it has none
     */
    record Answered(String rule, Map<String, Object> values) {}

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException when the engine cannot read the file */
    static DmnDecisionRequirementsGraph read(DecisionFile file) {
        return Deciding.read(file.model());
    }

    static TriedDecision of(DmnDecisionRequirementsGraph file, String id) {
        return new TriedDecision(file.getDecision(id));
    }

    /** @throws RuntimeException of many kinds when the engine cannot answer */
    List<Answered> ask(Map<String, Object> inputs) {
        Deciding.Decided decided = Deciding.decided(decision, inputs);
        List<String> rules = decided.rows().getOrDefault(decision.getKey(), List.of());
        List<Answered> answered = new ArrayList<>();
        for (int at = 0; at < decided.answers().size(); at++) {
            String rule = rules.size() == decided.answers().size() ? rules.get(at) : null;
            answered.add(new Answered(rule, decided.answers().get(at)));
        }
        return answered;
    }
}
