package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;

/** Deploys sets on a bare engine whose product has every bean and every group. */
public final class SetsForTests {

    private static final Function<String, Allowed> ALLOWED =
            Offered.to(bean -> true, bean -> false, Set.of("triage", "caseworkers", "agency-police", "managers"));

    private final ModelDeployment deployment;
    private final EngineParse parse;

    public SetsForTests(ProcessEngine engine) {
        parse = new EngineParse(engine);
        deployment = new ModelDeployment(engine.getRepositoryService(), new ModelCheck(ALLOWED, List.of()), parse);
    }

    /** Deploys files as the shared set, or as a council's own; in small tests the latter stands by itself. */
    public void deploy(String council, SortedMap<String, byte[]> files) {
        deployment.deploy(new ModelSet(council, files));
    }
}
