package org.wholefamily.process.form;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/**
 * Serves a form what it reads and nothing else, and with that what only the features know. An answer that the work behind
 * a form cannot take is refused like one that the form forbids.
 */
class ContractFormService extends FormServiceImpl {

    private final FormContracts contracts;

    ContractFormService(FormContracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return commandExecutor.execute(new GetKnownVariables(contracts, taskId, names, deserialize));
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        InputStream form = super.getDeployedTaskForm(taskId);
        return commandExecutor.execute(command -> ServedForm.of(form, contracts.listsOfTask(taskId, command)));
    }

    @Override
    public InputStream getDeployedStartForm(String processId) {
        InputStream form = super.getDeployedStartForm(processId);
        return commandExecutor.execute(command -> ServedForm.ofStart(form, contracts.listsOfStart()));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> answers) {
        Refusals.translated(
                () -> {
                    super.submitTaskForm(taskId, answers);
                    return null;
                },
                () -> commandExecutor.execute(FormAsked.byTask(contracts, taskId)));
    }

    /** What the process knows afterwards is not for the form to read. */
    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> answers, boolean deserialize) {
        submitTaskForm(taskId, answers);
        return new VariableMapImpl();
    }

    @Override
    public ProcessInstance submitStartForm(String processId, Map<String, Object> answers) {
        return submitStartForm(processId, null, answers);
    }

    @Override
    public ProcessInstance submitStartForm(String processId, String businessKey, Map<String, Object> answers) {
        return Refusals.translated(
                () -> super.submitStartForm(processId, businessKey, answers),
                () -> commandExecutor.execute(FormAsked.byProcess(contracts, processId)));
    }
}
