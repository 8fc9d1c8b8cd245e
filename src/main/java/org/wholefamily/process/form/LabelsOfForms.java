package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CouncilForms;
import org.wholefamily.process.QuestionLabels;

/** Reads labels off the deployed forms. */
@Component
class LabelsOfForms implements QuestionLabels {

    private final DeployedForms forms = new DeployedForms();
    private final CouncilForms councils;
    private final ProcessEngine engine;

    LabelsOfForms(CouncilForms councils, @Lazy ProcessEngine engine) {
        this.councils = councils;
        this.engine = engine;
    }

    @Override
    public Map<String, String> of(String form, String council) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> labels(councils.form(form, council))));
    }

    private Map<String, String> labels(String key) {
        Map<String, String> labels = new LinkedHashMap<>();
        forms.latest(key)
                .ifPresent(schema -> schema.fields().forEach((name, field) -> labels.put(name, field.label())));
        return labels;
    }
}
