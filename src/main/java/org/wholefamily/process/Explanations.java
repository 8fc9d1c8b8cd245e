package org.wholefamily.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Decides once more, beside the engine and without a trace in it, to say why a decision answers as it does. */
@Service
public class Explanations {

    /** How many inputs may have to change together for a miss to be near. */
    public static final int MOST_CHANGES = 3;

    private final ReadDecisions read;
    private final AsProduct asProduct;
    private final Cache<Question, Explanation> known =
            Caffeine.newBuilder().maximumSize(2_000).build();

    Explanations(ReadDecisions read, @Lazy ProcessEngine engine) {
        this.read = read;
        this.asProduct = new AsProduct(engine);
    }

    private record Question(String version, Map<String, Object> inputs, Set<String> fixed, String yes) {}

    /**
     * A question that can be answered with yes or with no, or with neither.
     *
     * @param name tells it from all others
     * @param yes whether a row says yes
     * @param no whether a row says no
     */
    public record YesOrNo(String name, Predicate<Map<String, Object>> yes, Predicate<Map<String, Object>> no) {}

    /**
     * A version as people name it.
     *
     * @param council whose own table it is; null for the shared one
     */
    public record Version(String decision, String council, int number) {}

    /** Empty when that version is not there any more. */
    public Optional<Version> version(String version) {
        return asProduct.run(() ->
                read.find(version).map(found -> new Version(found.getKey(), found.getTenantId(), found.getVersion())));
    }

    /**
     * Why a version answers as it does with these inputs; empty when that version is not there any more, or cannot work with
     * them.
     *
     * @param version the id of the very version
     * @param fixed inputs that are of the past: they are changed only where no others would do
     */
    public Optional<Explanation> of(String version, Map<String, Object> inputs, Set<String> fixed, YesOrNo question) {
        Question asked = new Question(version, new HashMap<>(inputs), Set.copyOf(fixed), question.name());
        Explanation before = known.getIfPresent(asked);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Explanation> explained = asProduct
                .run(() -> read.find(version).flatMap(this::explaining))
                .flatMap(explaining -> explaining.of(asked.inputs(), fixed, question));
        explained.ifPresent(explanation -> known.put(asked, explanation));
        return explained;
    }

    /** A table of long ago may hold cells that are not taken any more. */
    private Optional<Explaining> explaining(DecisionDefinitionEntity definition) {
        try {
            return Optional.of(new Explaining(
                    definition.getKey(),
                    definition.getTenantId(),
                    definition.getVersion(),
                    read.decision(definition),
                    read.tables(definition)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
