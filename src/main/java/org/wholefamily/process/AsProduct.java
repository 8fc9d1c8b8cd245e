package org.wholefamily.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Works in the engine with the product's own rights, after the product has decided that the person may: people have no
 * right to change process instances by themselves. Who acts stays known.
 */
class AsProduct {

    private final ProcessEngine engine;

    AsProduct(ProcessEngine engine) {
        this.engine = engine;
    }

    <T> T run(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work::get));
    }
}
