package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.TypedForms;

/** Finds the form into which somebody types, the council's own where it has one, as the engine finds it when it is sent. */
@Component
class TypedIntoForms implements TypedForms {

    private final FormContracts contracts;
    private final ProcessEngine engine;
    private final RepositoryService repository;

    TypedIntoForms(FormContracts contracts, @Lazy ProcessEngine engine, @Lazy RepositoryService repository) {
        this.contracts = contracts;
        this.engine = engine;
        this.repository = repository;
    }

    @Override
    public void requireAsked(String task, Map<String, Object> typed) {
        refused(command -> check(ofTask(command.getTaskManager().findTaskById(task)), typed))
                .ifPresent(TypedIntoForms::refuse);
    }

    @Override
    public Optional<String> startable(String process) {
        return definitions(process).stream().findFirst().map(ProcessDefinition::getName);
    }

    /** A council's own process stands beside the shared one; either may be started. */
    @Override
    public void requireAskedAtStart(String process, Map<String, Object> typed) {
        List<Optional<FormRefused>> refusals = definitions(process).stream()
                .map(definition -> refused(command -> check(ofStart(command, definition.getId()), typed)))
                .toList();
        if (refusals.stream().allMatch(Optional::isPresent)) {
            refusals.stream().flatMap(Optional::stream).findFirst().ifPresent(TypedIntoForms::refuse);
        }
    }

    private List<ProcessDefinition> definitions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .startablePermissionCheck()
                .list();
    }

    private static FormData ofTask(TaskEntity task) {
        return task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
    }

    private static FormData ofStart(CommandContext command, String definition) {
        var process = command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition);
        return process.getStartFormHandler().createStartFormData(process);
    }

    private void check(FormData form, Map<String, Object> typed) {
        DraftCheck.requireAsked(contracts.form(form).map(FormSchema::fields).orElse(Map.of()), typed);
    }

    /** A refusal ends no command of the engine, which would write it down as a fault. */
    private Optional<FormRefused> refused(Check check) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            try {
                check.run(command);
                return Optional.empty();
            } catch (FormRefused refused) {
                return Optional.of(refused);
            }
        });
    }

    private interface Check {
        void run(CommandContext command);
    }

    private static void refuse(FormRefused refused) {
        throw refused;
    }
}
