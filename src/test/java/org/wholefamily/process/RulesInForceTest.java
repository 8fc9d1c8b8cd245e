package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholefamily.EngineInMemory;

class RulesInForceTest {

    private static ProcessEngine engine;

    private final PinnedModels pinned = mock();
    private final ModelsInForce models = new ModelsInForce(pinned, mock(OutOfForce.class));
    private final RulesInForce rules = new RulesInForce(models);
    private final Decisions decisions = new Decisions(models, new ReadDecisions());

    @BeforeAll
    static void the_rules_of_2012() {
        var configuration = new EngineInMemory();
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/dmn/eligibility-tf-2012.dmn")
                .addClasspathResource("models/dmn/outcome-tf-2012.dmn")
                .deploy();
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void a_decision_names_all_that_it_asks_for() {
        when(pinned.of("NS-000012")).thenReturn(Optional.empty());

        assertThat(inEngine(() -> rules.inputs("outcome-tf-2012", "northshire", "NS-000012")))
                .contains("crimeInScope", "educationMet", "antisocialBaseline", "continuousEmployment")
                .hasSize(11);
    }

    @Test
    void a_decision_has_a_version_for_the_record() {
        when(pinned.of("NS-000012")).thenReturn(Optional.empty());

        assertThat(inEngine(() -> rules.version("outcome-tf-2012", "northshire", "NS-000012")))
                .startsWith("outcome-tf-2012:1:");
    }

    @Test
    void what_the_result_is_measured_against_can_be_asked_by_itself() {
        Map<String, Object> facts = new HashMap<>();
        inEngine(() -> rules.inputs("eligibility-tf-2012-scope", "northshire", null))
                .forEach(name -> facts.put(name, null));
        facts.put("youngOffenders", 1);
        facts.put("outOfWorkBenefit", true);

        List<Map<String, Object>> scope =
                inEngine(() -> decisions.ask("eligibility-tf-2012-scope", "northshire", null, facts));

        assertThat(scope).containsExactly(Map.of("crimeInScope", true, "educationInScope", false, "workInScope", true));
    }

    private static <T> T inEngine(Supplier<T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> question.get());
    }
}
