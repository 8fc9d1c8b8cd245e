package org.wholefamily.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import org.wholefamily.process.models.ReasonedTables;

/** The versions of decisions that are asked, each read once and kept for all threads; works inside the engine's commands. */
@Component
class ReadDecisions {

    private final Cache<String, DmnDecision> decisions =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<String, ReasonedTables> tables =
            Caffeine.newBuilder().maximumSize(200).build();

    /** Empty when the version is not there any more. */
    Optional<DecisionDefinitionEntity> find(String version) {
        return Optional.ofNullable(
                Context.getCommandContext().getDecisionDefinitionManager().findDecisionDefinitionById(version));
    }

    DmnDecision decision(DecisionDefinitionEntity definition) {
        return decisions.get(
                definition.getId(), id -> Deciding.read(file(definition)).getDecision(definition.getKey()));
    }

    /** @throws IllegalArgumentException when a cell of its tables cannot be read */
    ReasonedTables tables(DecisionDefinitionEntity definition) {
        return tables.get(definition.getId(), id -> ReasonedTables.of(file(definition), definition.getKey()));
    }

    private static DmnModelInstance file(DecisionDefinitionEntity definition) {
        byte[] file = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        return Dmn.readModelFromStream(new ByteArrayInputStream(file));
    }
}
