package org.wholefamily.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wholefamily.process.Leavers;

/** How the engine names people and reacts to wrong passwords. */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    private final SignIns signIns;
    private final ObjectProvider<Leavers> leavers;

    EngineSecurityPlugin(SignIns signIns, ObjectProvider<Leavers> leavers) {
        this.signIns = signIns;
        this.leavers = leavers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        // Who may see a task does not thereby see what is known in it.
        engine.setEnforceSpecificVariablePermission(true);
        engine.setIdentityProviderSessionFactory(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return PatientIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new PatientIdentityProvider(signIns, leavers);
            }
        });
    }
}
