package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sets of councils that something still rests on: new cases, running ones, and rules that a case holds on to. */
final class DeployedSets {

    private static final String OF_A_COUNCIL = ModelSet.of("");

    /** The engine would be asked for each deployment there ever was, at every start. */
    private static final String WITH_CASES = """
            select distinct p.DEPLOYMENT_ID_ from ACT_RE_PROCDEF p
            join ACT_RE_DEPLOYMENT d on d.ID_ = p.DEPLOYMENT_ID_ and d.NAME_ like :council
            where exists (select 1 from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = p.ID_)
            """;

    private final RepositoryService repository;
    private final JdbcClient engine;
    private final JdbcClient jdbc;

    DeployedSets(ProcessEngine engine, JdbcClient jdbc) {
        this.repository = engine.getRepositoryService();
        this.engine = JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource());
        this.jdbc = jdbc;
    }

    /** A deployed set, read as the council wrote it, and when it was put in force. */
    record DeployedSet(String deployment, ModelSet set, Date since) {}

    boolean any() {
        return repository
                        .createDeploymentQuery()
                        .deploymentNameLike(OF_A_COUNCIL + "%")
                        .count()
                > 0;
    }

    /**
     * @param judged deployments that need not be looked at
     */
    List<DeployedSet> inUseBut(Set<String> judged) {
        Set<String> used = new HashSet<>(
                jdbc.sql("select distinct council_deployment from pinned_models where council_deployment is not null")
                        .query(String.class)
                        .list());
        used.addAll(engine.sql(WITH_CASES)
                .param("council", OF_A_COUNCIL + "%")
                .query(String.class)
                .list());
        Set<String> latest = new HashSet<>();
        List<DeployedSet> inUse = new ArrayList<>();
        for (Deployment deployment : repository
                .createDeploymentQuery()
                .deploymentNameLike(OF_A_COUNCIL + "%")
                .orderByDeploymentTime()
                .desc()
                .list()) {
            boolean servesNewCases = latest.add(deployment.getName());
            if (!judged.contains(deployment.getId()) && (servesNewCases || used.contains(deployment.getId()))) {
                inUse.add(new DeployedSet(deployment.getId(), set(deployment), deployment.getDeploymentTime()));
            }
        }
        return inUse;
    }

    /** The shared set on which a council's set was put; null when it is not known any more. */
    ModelSet sharedBelow(DeployedSet own) {
        return newest(repository
                        .createDeploymentQuery()
                        .deploymentName(ModelSet.SHARED)
                        .deploymentBefore(new Date(own.since().getTime() + 1)))
                .map(this::set)
                .orElse(null);
    }

    /** The set of a council that serves new cases; null when it has none. */
    DeployedSet latest(String council) {
        return latest(repository, ModelSet.of(council))
                .map(deployment -> new DeployedSet(deployment.getId(), set(deployment), deployment.getDeploymentTime()))
                .orElse(null);
    }

    /** The deployment of a set that serves new cases. */
    static Optional<Deployment> latest(RepositoryService repository, String set) {
        return newest(repository.createDeploymentQuery().deploymentName(set));
    }

    private static Optional<Deployment> newest(DeploymentQuery query) {
        return query.orderByDeploymentTime().desc().listPage(0, 1).stream().findFirst();
    }

    private ModelSet set(Deployment deployment) {
        String council = deployment.getName().startsWith(OF_A_COUNCIL)
                ? deployment.getName().substring(OF_A_COUNCIL.length())
                : null;
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deployment.getId())) {
            if (!name.equals(ModelSet.MANIFEST)) {
                byte[] content = content(deployment.getId(), name);
                files.put(
                        name,
                        council != null && name.endsWith(".form") ? CouncilForm.unkeyed(council, content) : content);
            }
        }
        return new ModelSet(council, files);
    }

    private byte[] content(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
