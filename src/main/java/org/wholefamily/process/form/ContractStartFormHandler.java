package org.wholefamily.process.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.wholefamily.process.Actor;
import org.wholefamily.process.CaseVariables;
import org.wholefamily.process.FormSubmission;
import org.wholefamily.process.OwnCouncils;
import org.wholefamily.process.StartForm;
import org.wholefamily.process.StartForm.Started;

/** Lets a start form pass only what its contract allows, and lets the feature behind it name the case. */
class ContractStartFormHandler implements StartFormHandler {

    private final StartFormHandler handler;
    private final FormContracts contracts;

    ContractStartFormHandler(StartFormHandler handler, FormContracts contracts) {
        this.handler = handler;
        this.contracts = contracts;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        handler.parseConfiguration(element, deployment, process, parse);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return form(process, null, process.getTenantId());
    }

    private StartFormData form(ProcessDefinitionEntity process, Object named, String given) {
        return contracts.of(handler.createStartFormData(process), StartingCouncil.ofForm(named, given));
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        submit(submitted, (ExecutionEntity) scope);
    }

    private void submit(VariableMap submitted, ExecutionEntity process) {
        OwnCouncils.require();
        Object named = Plain.orNull(submitted.getValueTyped(CaseVariables.COUNCIL.name()));
        StartFormData form = form(process.getProcessDefinition(), named, process.getTenantId());
        FormContract.Checked checked =
                contracts.check(form, submitted, schema -> OfferedLists.ofStart(contracts.sources())::apply);
        Map<String, Object> variables = new LinkedHashMap<>(checked.answers());
        Optional<StartForm> start =
                contracts.sources().start(process.getProcessDefinition().getKey());
        if (start.isPresent()) {
            Object about = checked.answers().get(CaseVariables.CASE_REFERENCE.name());
            FormSubmission submission = submission(
                    form,
                    process,
                    checked,
                    about instanceof String text ? text : null,
                    StartingCouncil.of(checked.answers(), process.getTenantId()));
            variables.putAll(begun(start.get(), submission, process));
        } else {
            contracts
                    .sources()
                    .keep(submission(form, process, checked, process.getProcessBusinessKey(), process.getTenantId()));
        }
        handler.submitFormVariables(Typed.all(variables), process);
        contracts
                .sources()
                .started(Actor.current(), process.getProcessDefinition().getKey());
    }

    private Map<String, Object> begun(StartForm start, FormSubmission submission, ExecutionEntity process) {
        Started started = start.begin(submission);
        keepRest(start, started, submission);
        process.setProcessBusinessKey(started.caseReference());
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(CaseVariables.COUNCIL.name(), submission.council());
        variables.putAll(started.variables());
        variables.put(CaseVariables.CASE_REFERENCE.name(), started.caseReference());
        return variables;
    }

    /** What the start does not keep itself would otherwise be kept by nobody. */
    private void keepRest(StartForm start, Started started, FormSubmission sent) {
        Map<String, Object> rest = new LinkedHashMap<>(sent.personal());
        rest.keySet().removeAll(start.keeps());
        contracts
                .sources()
                .keep(new FormSubmission(
                        sent.formId(),
                        started.record(),
                        sent.council(),
                        sent.user(),
                        sent.task(),
                        sent.step(),
                        sent.agency(),
                        sent.answers(),
                        rest));
    }

    private static FormSubmission submission(
            StartFormData form,
            ExecutionEntity process,
            FormContract.Checked checked,
            String caseReference,
            String council) {
        return new FormSubmission(
                DeployedForms.sharedId(form),
                caseReference,
                council,
                Actor.current(),
                null,
                process.getProcessDefinition().getKey(),
                null,
                checked.answers(),
                checked.personal());
    }
}
