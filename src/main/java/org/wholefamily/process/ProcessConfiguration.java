package org.wholefamily.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wholefamily.process.models.WorkBeans;

/** Fits the engine to the house: how models are read, and whose a process instance is. */
@Configuration
class ProcessConfiguration {

    @Bean
    ProcessEnginePlugin caseEngine(ModelsInForce models, TaskCare care, FormHandlers forms, ListableBeanFactory beans) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                FromRecord record = new FromRecord(models, beans.getBeanProvider(CaseFacts.class));
                engine.setBpmnParseFactory(parser -> new CaseParse(parser, models, care, forms, record));
                engine.setBeans(WorkBeans.in(beans));
                engine.setTenantIdProvider(new CouncilTenants());
                engine.setCommandContextFactory(new QuietRefusals(engine));
                engine.setHistoryEventHandler(new CaseHistory());
                engine.setHistoryEventProducer(new PlainFailures.OfHistory());
                engine.setFailedJobCommandFactory(PlainFailures.OfJobs::new);
                engine.setDmnEngineConfiguration(PlainFeel.decisionEngine());
                engine.setValueTypeResolver(new ClientTypes());
                engine.setJavaSerializationFormatEnabled(false);
                engine.setDeserializationTypeValidationEnabled(true);
                engine.setDeserializationTypeValidator(ClientTypes.kept());
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new QueryExpressions(engine.getExpressionManager()));
            }
        };
    }
}
