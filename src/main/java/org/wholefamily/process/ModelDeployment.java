package org.wholefamily.process;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Deploys a model set as one whole, when it differs from the one in force, before the first request is answered. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final ModelCheck check;

    ModelDeployment(RepositoryService repository, ApplicationContext beans) {
        this.repository = repository;
        this.check = new ModelCheck(beans::containsBean);
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(ModelSet.shared(), null);
    }

    /** @throws ModelsRefused when anything is wrong; what was in force stays in force */
    void deploy(ModelSet set, String tenant) {
        List<ModelFault> faults = check.faults(set);
        if (!faults.isEmpty()) {
            throw new ModelsRefused(set.name(), faults);
        }
        if (inForce(set)) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(set.name()).tenantId(tenant).source("Whole Family");
        set.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.addInputStream(ModelSet.MANIFEST, new ByteArrayInputStream(set.manifestBytes()));
        try {
            deployment.deploy();
            LOG.info("Model set {} deployed: {} files", set.name(), set.files().size());
        } catch (ParseException e) {
            throw new ModelsRefused(set.name(), faultsOf(e));
        }
    }

    private boolean inForce(ModelSet set) {
        List<Deployment> latest = repository
                .createDeploymentQuery()
                .deploymentName(set.name())
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        return !latest.isEmpty() && Arrays.equals(manifestOf(latest.get(0)), set.manifestBytes());
    }

    private byte[] manifestOf(Deployment deployment) {
        try (var manifest = repository.getResourceAsStream(deployment.getId(), ModelSet.MANIFEST)) {
            return manifest.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<ModelFault> faultsOf(ParseException refused) {
        return refused.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new ModelFault(
                                report.getResourceName(),
                                String.valueOf(problem.getMainElementId()),
                                problem.getMessage())))
                .toList();
    }
}
