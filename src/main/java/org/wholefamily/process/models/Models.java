package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wholefamily.council.Agencies;
import org.wholefamily.council.CouncilFiles;
import org.wholefamily.process.CandidateGroups;
import org.wholefamily.process.FormKnowledge;
import org.wholefamily.process.OrderedWork;
import org.wholefamily.process.OutOfForce;
import org.wholefamily.process.Shown;
import org.wholefamily.process.TableAnswers;
import org.wholefamily.process.TableReader;

/** The model sets of the installation: the shared one from the jar, and each council's own from its folder. */
@Component
class Models implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final ModelSet shared = ModelSet.shared();
    private final CouncilFolders folders;
    private final ModelDeployment deployment;
    private final DeployedSets deployed;
    private final Rejudging rejudging;
    private final OutOfForce outOfForce;
    private final ModelCheck check;
    private final CouncilFiles councils;

    Models(
            ProcessEngine engine,
            CouncilFolders folders,
            ConfigurableListableBeanFactory beans,
            CandidateGroups groups,
            Agencies agencies,
            CouncilFiles councils,
            JdbcClient jdbc,
            OutOfForce outOfForce) {
        this.folders = folders;
        this.councils = councils;
        this.check = new ModelCheck(allowed(beans, groups, agencies), answers(beans));
        this.deployment = new ModelDeployment(engine.getRepositoryService(), check, new EngineParse(engine));
        this.deployed = new DeployedSets(engine, jdbc);
        this.outOfForce = outOfForce;
        this.rejudging = new Rejudging(deployed, check, outOfForce, new HeldCases(engine));
    }

    /**
     * Before the first request is answered; a council's broken set leaves its last good one in force. Its models may name
     * the agencies that its file adds at this very start.
     */
    @Override
    public void afterSingletonsInstantiated() {
        councils.load();
        deployment.deploy(shared);
        folders.councils().forEach(this::loadAtStart);
        if (deployed.any()) {
            rejudging.run(deployment.read(shared), ThisProduct.hash());
        }
    }

    private void loadAtStart(String council) {
        try {
            reload(council);
        } catch (ModelsRefused e) {
            LOG.error("{}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The models of {} cannot be read, its last good ones stay in force", council, e);
        }
    }

    /**
     * A council's own set that is in force.
     *
     * @param changed whether it differs from what was in force before
     * @param files the names of its files; empty when the council works with the shared set alone
     */
    record Loaded(String council, boolean changed, Set<String> files) {}

    /**
     * Puts a council's own set in force as it lies in its folder.
     *
     * @throws ModelsRefused when anything is wrong; what was in force stays in force
     */
    Loaded reload(String council) {
        ModelSet own = folders.of(council);
        return new Loaded(council, deployment.deploy(own, shared), own.files().keySet());
    }

    /** All that is wrong with a council's own set as it lies in its folder; empty when it can be put in force. */
    List<ModelFault> check(String council) {
        try {
            return deployment.faults(folders.of(council), shared);
        } catch (ModelsRefused e) {
            return e.faults();
        }
    }

    /**
     * What serves a council beside the shared set.
     *
     * @param files the names of its own files that serve
     * @param withdrawn its files in whose place the shared ones serve, with the reason
     * @param faults what is wrong with the files that serve all the same
     */
    record Serving(String council, Set<String> files, List<OutOfForce.Withdrawn> withdrawn, List<ModelFault> faults) {}

    /** What of a council's own set serves, judged by the check as it is now. */
    Serving serving(String council) {
        DeployedSets.DeployedSet own = deployed.latest(council);
        if (own == null) {
            return new Serving(council, Set.of(), List.of(), List.of());
        }
        List<OutOfForce.Withdrawn> withdrawn = outOfForce.of(own.deployment());
        Set<String> files = new TreeSet<>(own.set().files().keySet());
        withdrawn.forEach(file -> files.remove(file.file()));
        List<ModelFault> faults = check.judge(own.set(), deployment.read(shared)).list().stream()
                .filter(fault -> !own.set().files().containsKey(fault.file()) || files.contains(fault.file()))
                .toList();
        return new Serving(council, files, withdrawn, faults);
    }

    private static Function<String, Allowed> allowed(
            ConfigurableListableBeanFactory beans, CandidateGroups groups, Agencies agencies) {
        Predicate<String> work = WorkBeans.in(beans)::containsKey;
        List<Shown> shown = beans.getBeansOfType(FormKnowledge.class).values().stream()
                .flatMap(source -> source.shown().stream())
                .toList();
        List<OrderedWork> ordered =
                List.copyOf(beans.getBeansOfType(OrderedWork.class).values());
        return council -> new Allowed(
                work,
                beans::containsBean,
                groups.all(council),
                council == null ? Set.of() : agencies.of(List.of(council)),
                shown,
                ordered);
    }

    private static List<TableAnswers> answers(ConfigurableListableBeanFactory beans) {
        return beans.getBeansOfType(TableReader.class).values().stream()
                .flatMap(reader -> reader.tables().stream())
                .toList();
    }
}
