package org.wholefamily.process.form;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the engine serve forms by their contracts. */
@Configuration
class FormServing {

    @Bean
    ProcessEnginePlugin formsOfTheEngine(FormContracts contracts) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setFormService(new ContractFormService(contracts));
            }
        };
    }
}
