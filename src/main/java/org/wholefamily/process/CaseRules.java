package org.wholefamily.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.wholefamily.calendar.BusinessClock;

/** The rules by which a case is judged for good, for whoever looks at the case. */
@Service
public class CaseRules {

    private final PinnedModels pinned;
    private final RepositoryService repository;
    private final AsProduct asProduct;

    CaseRules(PinnedModels pinned, @Lazy RepositoryService repository, @Lazy ProcessEngine engine) {
        this.pinned = pinned;
        this.repository = repository;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * The tables that a case has pinned.
     *
     * @param pinnedOn the day of attachment
     */
    public record Pinned(LocalDate pinnedOn, List<Table> tables) {}

    /**
     * One table in the version that judges a case.
     *
     * @param council whose own table it is; null for the shared one
     */
    public record Table(String decision, String council, int version) {}

    /** Empty before the case is attached. */
    public Optional<Pinned> of(String caseReference) {
        return pinned.of(caseReference)
                .map(pin -> new Pinned(
                        pin.pinnedAt().atZone(BusinessClock.ZONE).toLocalDate(), asProduct.run(() -> tables(pin))));
    }

    /** The id of the very version of a decision that a case has pinned; empty before it is attached. */
    public Optional<String> version(String caseReference, String decision) {
        return pinned.of(caseReference)
                .flatMap(pin -> asProduct.run(() -> definitions(pin)
                        .filter(table -> table.getKey().equals(decision))
                        .reduce((shared, own) -> own)
                        .map(DecisionDefinition::getId)));
    }

    private List<Table> tables(PinnedModels.Pin pin) {
        Map<String, Table> tables = new TreeMap<>();
        definitions(pin).forEach(table -> tables.put(table.getKey(), table(table)));
        return new ArrayList<>(tables.values());
    }

    /** The council's own come last, and go before the shared ones. */
    private Stream<DecisionDefinition> definitions(PinnedModels.Pin pin) {
        return Stream.of(pin.sharedDeployment(), pin.councilDeployment())
                .filter(deployment -> deployment != null)
                .flatMap(deployment ->
                        repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream());
    }

    private static Table table(DecisionDefinition definition) {
        return new Table(definition.getKey(), definition.getTenantId(), definition.getVersion());
    }
}
