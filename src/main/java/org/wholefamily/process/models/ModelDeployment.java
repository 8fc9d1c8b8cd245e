package org.wholefamily.process.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deploys a model set as one whole, when it differs from the one in force. */
public class ModelDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final ModelCheck check;
    private final EngineParse parse;
    private volatile ReadSet lastRead;

    ModelDeployment(RepositoryService repository, ModelCheck check, EngineParse parse) {
        this.repository = repository;
        this.check = check;
        this.parse = parse;
    }

    /**
     * Puts the shared set in force.
     *
     * @return whether it was not in force before
     * @throws ModelsRefused when anything is wrong; what was in force stays in force
     */
    boolean deploy(ModelSet shared) {
        byte[] manifest = manifest(shared);
        return !inForce(shared, manifest) && deploy(shared, check.faults(shared), manifest);
    }

    /**
     * Puts a council's own set in force. It is judged anew whenever the shared set, on which it stands, has changed.
     *
     * @return whether it was not in force before
     * @throws ModelsRefused when anything is wrong; what was in force stays in force
     */
    boolean deploy(ModelSet own, ModelSet shared) {
        byte[] manifest = manifest(own, shared);
        boolean nothingNew = inForce(own, manifest) || own.files().isEmpty() && latest(own) == null;
        return !nothingNew && deploy(own, faults(own, shared), manifest);
    }

    /** All that is wrong with a council's own set; nothing is deployed. */
    List<ModelFault> faults(ModelSet own, ModelSet shared) {
        List<ModelFault> faults = check.judge(own, read(shared)).list();
        return faults.isEmpty() ? parse.faults(own) : faults;
    }

    private boolean deploy(ModelSet set, List<ModelFault> faults, byte[] manifest) {
        if (!faults.isEmpty()) {
            throw new ModelsRefused(set.name(), faults);
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(set.name())
                .tenantId(set.council())
                .source("Whole Family");
        // Another node may be deploying the same set: the engine lets one go first, and the other finds nothing new.
        deployment.enableDuplicateFiltering(false);
        deployable(set).forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.addInputStream(ModelSet.MANIFEST, new ByteArrayInputStream(manifest));
        try {
            deployment.deploy();
            LOG.info(
                    "Model set {} is in force: {} files",
                    set.name(),
                    set.files().size());
            return true;
        } catch (ParseException e) {
            throw new ModelsRefused(set.name(), EngineParse.faultsOf(e));
        } catch (ProcessEnginePersistenceException e) {
            if (tooLong(e)) {
                throw new ModelsRefused(
                        set.name(),
                        List.of(new ModelFault(set.name(), set.name(), "a name or text of it is too long")));
            }
            throw e;
        } catch (ProcessEngineException e) {
            throw new ModelsRefused(
                    set.name(), List.of(new ModelFault(set.name(), set.name(), ReadSet.rootMessage(e))));
        }
    }

    /** The database says with codes that begin with 22 that a value does not fit its column. */
    private static boolean tooLong(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    /** The shared set is large and seldom another one. */
    ReadSet read(ModelSet shared) {
        ReadSet known = lastRead;
        if (known == null || known.source() != shared) {
            known = check.read(shared);
            lastRead = known;
        }
        return known;
    }

    /** Forms know no tenants, so that a council's own form gets a key of its own. */
    private static SortedMap<String, byte[]> deployable(ModelSet set) {
        SortedMap<String, byte[]> files = new TreeMap<>(set.files());
        if (set.council() != null) {
            files.replaceAll(
                    (name, content) -> name.endsWith(".form") ? CouncilForm.keyed(set.council(), content) : content);
        }
        return files;
    }

    private static byte[] manifest(ModelSet shared) {
        return ModelSet.bytes(shared.manifest());
    }

    private static byte[] manifest(ModelSet own, ModelSet shared) {
        return ModelSet.bytes(own.manifest() + ModelSet.hash(manifest(shared)) + "  on the shared set\n");
    }

    private boolean inForce(ModelSet set, byte[] manifest) {
        Deployment latest = latest(set);
        return latest != null && Arrays.equals(manifestOf(latest), manifest);
    }

    private Deployment latest(ModelSet set) {
        return DeployedSets.latest(repository, set.name()).orElse(null);
    }

    private byte[] manifestOf(Deployment deployment) {
        try (var manifest = repository.getResourceAsStream(deployment.getId(), ModelSet.MANIFEST)) {
            return manifest.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
