package org.wholefamily.process.form;

import java.util.Collection;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** Serves a form what it reads and nothing else, and with that what only the features know. */
class ContractFormService extends FormServiceImpl {

    private final FormContracts contracts;

    ContractFormService(FormContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return commandExecutor.execute(new GetKnownVariables(contracts, taskId, names, deserialize));
    }
}
