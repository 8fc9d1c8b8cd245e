package org.wholefamily.process.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.wholefamily.process.FormRequest;

/** Collects what the form of a task may read: what is known under its names, else the process variable. */
class GetKnownVariables extends GetTaskFormVariablesCmd {

    private static final long serialVersionUID = 1L;

    private final transient FormContracts contracts;

    GetKnownVariables(FormContracts contracts, String taskId, Collection<String> names, boolean deserialize) {
        super(taskId, names, deserialize);
        this.contracts = contracts;
    }

    @Override
    public VariableMap execute(CommandContext command) {
        TaskEntity task = command.getTaskManager().findTaskById(resourceId);
        if (task == null || task.getTaskDefinition() == null) {
            return super.execute(command);
        }
        checkGetTaskFormVariables(task, command);
        TaskFormData form = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
        return contracts.form(form).map(schema -> known(task, form, schema)).orElseGet(VariableMapImpl::new);
    }

    private VariableMap known(TaskEntity task, TaskFormData form, FormSchema schema) {
        Set<String> names = new HashSet<>(schema.reads());
        if (formVariableNames != null) {
            names.retainAll(formVariableNames);
        }
        FormRequest request = TaskFacts.request(task, DeployedForms.sharedId(form));
        Known known = new Known(schema, request, contracts.sources());
        VariableMapImpl served = new VariableMapImpl();
        for (String name : names) {
            Object value = schema.display(name, Plain.orNull(known.apply(name)));
            if (value != null) {
                served.putValueTyped(name, Typed.of(value));
            }
        }
        names.removeIf(contracts.sources()::knows);
        task.collectVariables(served, names, false, deserializeObjectValues);
        // A null has the type Null, and Tasklist sends the answer back with the type that it was served.
        List.copyOf(served.keySet()).stream()
                .filter(name -> served.getValueTyped(name).getType() == ValueType.NULL)
                .forEach(served::remove);
        contracts.sources().served(request);
        return served;
    }
}
