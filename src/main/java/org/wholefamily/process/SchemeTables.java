package org.wholefamily.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The lists that each scheme has as a table of its own, as they are today: a case pins rules, and no lists. */
@Service
public class SchemeTables {

    private final Decisions decisions;
    private final ModelsInForce models;
    private final RepositoryService repository;
    private final AsProduct asProduct;

    SchemeTables(
            Decisions decisions, ModelsInForce models, @Lazy RepositoryService repository, @Lazy ProcessEngine engine) {
        this.decisions = decisions;
        this.models = models;
        this.repository = repository;
        this.asProduct = new AsProduct(engine);
    }

    /**
     * The rows of a list, in the table's order. A scheme from before there was such a table has what the shared schemes have.
     *
     * @param list what the table's id begins with, such as {@code needs}
     * @param council whose own table goes before the shared one
     */
    public List<Map<String, Object>> rows(String list, String council, String scheme) {
        return asProduct.run(() -> {
            String table = list + "-" + scheme;
            return models.today(table, council)
                    .map(found -> decisions.ask(found, Map.of()))
                    .orElseGet(() -> ofAllSchemes(list, council));
        });
    }

    private List<Map<String, Object>> ofAllSchemes(String list, String council) {
        Set<Map<String, Object>> rows = new LinkedHashSet<>();
        repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKeyLike(list + "-%-____")
                .withoutTenantId()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(DecisionDefinition::getKey)
                .forEach(table -> rows.addAll(ask(table, council)));
        return List.copyOf(rows);
    }

    private List<Map<String, Object>> ask(String table, String council) {
        return decisions.ask(table, council, null, Map.of());
    }
}
