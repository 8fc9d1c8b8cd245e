package org.wholefamily.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.wholefamily.EngineInMemory;
import org.wholefamily.process.Deciding;
import org.wholefamily.process.models.DecisionFile;
import org.wholefamily.process.models.ReasonedTables;

/** Asks the service of an engine as it comes, with its own FEEL, and what decides beside it the same, of every table in {@code dmn/}. */
public final class DecidedAlike implements AutoCloseable {

    public static final List<DecisionFile> FILES = DecisionFile.all(Path.of("dmn"));

    private final ProcessEngine engine;

    public DecidedAlike() {
        EngineInMemory configuration = new EngineInMemory();
        configuration.setHistory("none");
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        FILES.forEach(file -> deployment.addModelInstance("dmn/" + file.id() + ".dmn", file.model()));
        deployment.deploy();
    }

    /** Fails at the first inputs for which the two do not say the same. */
    public void compare(DecisionFile file, String decision, int times) {
        DmnDecision beside = Deciding.read(file.model()).getDecision(decision);
        RandomInputs inputs =
                new RandomInputs(ReasonedTables.of(file.model(), decision).borders(), decision.hashCode());
        for (int time = 0; time < times; time++) {
            Map<String, Object> asked = inputs.next();
            assertThat(said(() -> Deciding.decided(beside, asked).answers()))
                    .as("%s of %s", decision, asked)
                    .isEqualTo(said(() -> serviced(decision, asked)));
        }
    }

    private List<Map<String, Object>> serviced(String decision, Map<String, Object> inputs) {
        List<Map<String, Object>> answers = new ArrayList<>();
        engine.getDecisionService()
                .evaluateDecisionByKey(decision)
                .variables(inputs)
                .evaluate()
                .forEach(entries -> answers.add(new HashMap<>(entries.getEntryMap())));
        return answers;
    }

    private interface Asking {
        List<Map<String, Object>> answers();
    }

    private static Object said(Asking asking) {
        try {
            return asking.answers();
        } catch (RuntimeException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
