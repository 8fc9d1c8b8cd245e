package org.wholefamily.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Decides as in service, on one decision engine for all threads that keeps no history, and tells which rows answered. */
public final class Deciding {

    /** The rows that answer in the decision that a thread asks; null while it does not want to know. */
    private static final ThreadLocal<Map<String, List<String>>> ANSWERING = new ThreadLocal<>();

    private static final DmnEngine ENGINE = engine();

    private Deciding() {}

    /**
     * What a decision said.
     *
     * @param answers one map of outputs a row that answered
     * @param rows by the id of each table that was asked, the ids of its rows that answered; the last is the decision's own
     */
    public record Decided(List<Map<String, Object>> answers, Map<String, List<String>> rows) {}

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException when the engine cannot read the file */
    public static DmnDecisionRequirementsGraph read(DmnModelInstance file) {
        return ENGINE.parseDecisionRequirementsGraph(file);
    }

    /**
     * The answers alone.
     *
     * @throws RuntimeException of many kinds when the engine cannot answer
     */
    public static List<Map<String, Object>> answers(DmnDecision decision, Map<String, Object> inputs) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (DmnDecisionResultEntries entries : ENGINE.evaluateDecision(decision, inputs)) {
            answers.add(new HashMap<>(entries.getEntryMap()));
        }
        return answers;
    }

    /**
     * The answers, and the rows that gave them.
     *
     * @throws RuntimeException of many kinds when the engine cannot answer
     */
    public static Decided decided(DmnDecision decision, Map<String, Object> inputs) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        ANSWERING.set(rows);
        try {
            return new Decided(answers(decision, inputs), rows);
        } finally {
            ANSWERING.remove();
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = PlainFeel.decisionEngine();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(Deciding::answered);
        return configuration.buildEngine();
    }

    private static void answered(DmnDecisionTableEvaluationEvent event) {
        Map<String, List<String>> rows = ANSWERING.get();
        if (rows != null) {
            rows.put(
                    event.getDecisionTable().getKey(),
                    event.getMatchingRules().stream().map(rule -> rule.getId()).toList());
        }
    }
}
