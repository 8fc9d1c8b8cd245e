package org.wholefamily.process.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CandidateGroups;
import org.wholefamily.process.FormKnowledge;

/** The model sets of the installation: the shared one from the jar, and each council's own from its folder. */
@Component
class Models implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    private final ModelSet shared = ModelSet.shared();
    private final CouncilFolders folders;
    private final ModelDeployment deployment;

    Models(
            ProcessEngine engine,
            CouncilFolders folders,
            ConfigurableListableBeanFactory beans,
            CandidateGroups groups) {
        this.folders = folders;
        Allowed allowed =
                new Allowed(WorkBeans.in(beans)::containsKey, beans::containsBean, groups.all(), known(beans));
        this.deployment =
                new ModelDeployment(engine.getRepositoryService(), new ModelCheck(allowed), new EngineParse(engine));
    }

    /** Before the first request is answered; a council's broken set leaves its last good one in force. */
    @Override
    public void afterSingletonsInstantiated() {
        deployment.deploy(shared);
        for (String council : folders.councils()) {
            try {
                reload(council);
            } catch (ModelsRefused e) {
                LOG.error("{}", e.getMessage());
            }
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

    private static Set<String> known(ConfigurableListableBeanFactory beans) {
        Set<String> known = new TreeSet<>();
        beans.getBeansOfType(FormKnowledge.class).values().forEach(source -> known.addAll(source.keys()));
        return known;
    }
}
