package org.wholefamily.process.form;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.wholefamily.process.FormRequest;
import org.wholefamily.process.FormSubmission;

/** Lets a task's form pass only what its contract allows, and hands personal answers to the family record. */
class ContractTaskFormHandler implements TaskFormHandler {

    private final TaskFormHandler handler;
    private final FormContracts contracts;

    ContractTaskFormHandler(TaskFormHandler handler, FormContracts contracts) {
        this.handler = handler;
        this.contracts = contracts;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        handler.parseConfiguration(element, deployment, process, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return contracts.of(handler.createTaskForm(task), task.getTenantId());
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        submit(submitted, (TaskEntity) scope);
    }

    private void submit(VariableMap submitted, TaskEntity task) {
        TaskFacts.requireOwn(task);
        TaskFormData form = createTaskForm(task);
        FormRequest request = TaskFacts.request(task, DeployedForms.sharedId(form));
        FormContract.Checked checked =
                contracts.check(form, submitted, schema -> new Known(schema, request, contracts.sources()));
        contracts
                .sources()
                .keep(new FormSubmission(
                        request.formId(),
                        request.caseReference(),
                        request.council(),
                        request.user(),
                        task.getId(),
                        request.step(),
                        request.agency(),
                        checked.answers(),
                        checked.personal()));
        handler.submitFormVariables(Typed.all(checked.answers()), task);
    }
}
