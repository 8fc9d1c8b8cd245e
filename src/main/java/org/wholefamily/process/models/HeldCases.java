package org.wholefamily.process.models;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholefamily.process.OutOfForce.Withdrawn;

/** Cases that stand in a process which serves no more: they go on in the shared one, or stand still until somebody decides. */
final class HeldCases {

    private static final Logger LOG = LoggerFactory.getLogger(HeldCases.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;

    HeldCases(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
    }

    void stop(String deployment, List<Withdrawn> withdrawn) {
        for (Withdrawn file : withdrawn) {
            repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                    .filter(process -> process.getResourceName().equals(file.file()))
                    .forEach(this::stop);
        }
    }

    private void stop(ProcessDefinition process) {
        if (running(process) > 0 && !process.isSuspended()) {
            moveToShared(process);
        }
        if (!process.isSuspended()) {
            repository.suspendProcessDefinitionById(process.getId(), true, null);
        }
        long left = running(process);
        if (left > 0) {
            LOG.error(
                    "{} cases of {} stand still in {}, version {}, which is out of force. Migrate them in Cockpit, or"
                            + " activate the process when it is known to be harmless",
                    left,
                    process.getTenantId(),
                    process.getKey(),
                    process.getVersion());
        }
    }

    private void moveToShared(ProcessDefinition process) {
        ProcessDefinition shared = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.getKey())
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (shared == null) {
            return;
        }
        try {
            runtime.newMigration(runtime.createMigrationPlan(process.getId(), shared.getId())
                            .mapEqualActivities()
                            .build())
                    .processInstanceQuery(runtime.createProcessInstanceQuery().processDefinitionId(process.getId()))
                    .execute();
        } catch (ProcessEngineException e) {
            LOG.warn("The cases in {} of {} do not fit the shared process", process.getKey(), process.getTenantId());
        }
    }

    private long running(ProcessDefinition process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(process.getId())
                .count();
    }
}
