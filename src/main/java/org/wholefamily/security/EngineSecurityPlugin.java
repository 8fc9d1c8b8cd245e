package org.wholefamily.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** How the engine names people and reacts to wrong passwords. */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        // Who may see a task does not thereby see what is known in it.
        engine.setEnforceSpecificVariablePermission(true);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PatientIdentityProvider.class));
    }
}
