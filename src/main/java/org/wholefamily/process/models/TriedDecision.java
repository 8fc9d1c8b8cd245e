package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.wholefamily.process.PlainFeel;

/** A decision on an engine as in service, which also tells which rows answered. */
final class TriedDecision {

    private static final ThreadLocal<Map<String, List<String>>> ANSWERED = ThreadLocal.withInitial(HashMap::new);
    private static final DmnEngine ENGINE = engine();

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
        return ENGINE.parseDecisionRequirementsGraph(file.model());
    }

    static TriedDecision of(DmnDecisionRequirementsGraph file, String id) {
        return new TriedDecision(file.getDecision(id));
    }

    /** @throws RuntimeException of many kinds when the engine cannot answer */
    List<Answered> ask(Map<String, Object> inputs) {
        ANSWERED.get().clear();
        List<Map<String, Object>> results = new ArrayList<>();
        for (DmnDecisionResultEntries entries : ENGINE.evaluateDecision(decision, inputs)) {
            results.add(new HashMap<>(entries.getEntryMap()));
        }
        List<String> rules = ANSWERED.get().getOrDefault(decision.getKey(), List.of());
        List<Answered> answered = new ArrayList<>();
        for (int at = 0; at < results.size(); at++) {
            answered.add(new Answered(rules.size() == results.size() ? rules.get(at) : null, results.get(at)));
        }
        return answered;
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = PlainFeel.decisionEngine();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(TriedDecision::answered);
        return configuration.buildEngine();
    }

    private static void answered(DmnDecisionTableEvaluationEvent event) {
        List<String> rules = new ArrayList<>();
        event.getMatchingRules().forEach(rule -> rules.add(rule.getId()));
        ANSWERED.get().put(event.getDecisionTable().getKey(), rules);
    }
}
