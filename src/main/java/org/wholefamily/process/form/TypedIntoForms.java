package org.wholefamily.process.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
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
        refused(FormAsked.byTask(contracts, task), typed).ifPresent(TypedIntoForms::refuse);
    }

    @Override
    public Optional<String> startable(String process) {
        return definitions(process).stream().findFirst().map(ProcessDefinition::getName);
    }

    /** A council's own process stands beside the shared one; either may be started. */
    @Override
    public void requireAskedAtStart(String process, Map<String, Object> typed) {
        List<Optional<FormRefused>> refusals = definitions(process).stream()
                .map(definition -> refused(FormAsked.byProcess(contracts, definition.getId()), typed))
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

    /** A refusal ends no command of the engine, which would write it down as a fault. */
    private Optional<FormRefused> refused(Command<Map<String, Field>> asked, Map<String, Object> typed) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            try {
                DraftCheck.requireAsked(asked.execute(command), typed);
                return Optional.empty();
            } catch (FormRefused refused) {
                return Optional.of(refused);
            }
        });
    }

    private static void refuse(FormRefused refused) {
        throw refused;
    }
}
