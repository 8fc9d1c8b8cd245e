package org.wholefamily.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Decides about many cases, each by the rules that it has pinned, on all processors. Nothing is remembered from one case to the
 * next, and the engine keeps no trace.
 */
@Service
public class DecidingAgain {

    /** So many cases are read and decided at a time, whatever their number is. */
    private static final int AT_ONCE = 2_000;

    private final PinnedModels pinned;
    private final ModelsInForce models;
    private final ReadDecisions read;
    private final AsProduct asProduct;

    DecidingAgain(PinnedModels pinned, ModelsInForce models, ReadDecisions read, @Lazy ProcessEngine engine) {
        this.pinned = pinned;
        this.models = models;
        this.read = read;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * What is asked about a case.
     *
     * @param inputs values may be null
     */
    public record Asked(String caseReference, String decision, Map<String, Object> inputs) {}

    /**
     * What the rules of a case say.
     *
     * @param version the very version that was asked; null when the case has pinned none
     * @param answers one map of outputs a row that answered
     * @param failure why there is no answer; null when there is one
     */
    public record Answered(Asked asked, String version, List<Map<String, Object>> answers, String failure) {}

    private record Rules(String version, DmnDecision decision) {}

    private record Place(String shared, String council, String decision) {}

    /** Asks one after the other; what came of each is told in the same order, on the thread that called. */
    public void all(Iterator<Asked> questions, Consumer<Answered> told) {
        Map<Place, Rules> known = new HashMap<>();
        while (questions.hasNext()) {
            List<Asked> some = new ArrayList<>();
            while (some.size() < AT_ONCE && questions.hasNext()) {
                some.add(questions.next());
            }
            Map<Asked, Rules> rules = rules(some, known);
            some.parallelStream()
                    .map(asked -> answered(asked, rules.get(asked)))
                    .toList()
                    .forEach(told);
        }
    }

    private Map<Asked, Rules> rules(List<Asked> some, Map<Place, Rules> known) {
        Map<String, PinnedModels.Pin> pins =
                pinned.of(some.stream().map(Asked::caseReference).collect(Collectors.toSet()));
        return asProduct.run(() -> {
            Map<Asked, Rules> rules = new IdentityHashMap<>();
            for (Asked asked : some) {
                PinnedModels.Pin pin = pins.get(asked.caseReference());
                if (pin != null) {
                    rules.put(
                            asked,
                            known.computeIfAbsent(place(pin, asked.decision()), place -> rules(pin, asked.decision())));
                }
            }
            return rules;
        });
    }

    private static Place place(PinnedModels.Pin pin, String decision) {
        return new Place(pin.sharedDeployment(), pin.councilDeployment(), decision);
    }

    private Rules rules(PinnedModels.Pin pin, String decision) {
        DecisionDefinitionEntity definition = models.pinned(decision, pin);
        return definition == null ? null : new Rules(definition.getId(), read.decision(definition));
    }

    private static Answered answered(Asked asked, Rules rules) {
        if (rules == null) {
            return new Answered(asked, null, List.of(), "the case has pinned no such rules");
        }
        try {
            return new Answered(asked, rules.version(), Deciding.answers(rules.decision(), asked.inputs()), null);
        } catch (RuntimeException cannotSay) {
            return new Answered(asked, rules.version(), List.of(), cannotSay.getMessage());
        }
    }
}
