package org.wholefamily.process.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.Output;
import org.wholefamily.process.FromRecord;
import org.wholefamily.process.HandedOn;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.models.ReadSet.ReadForm;

/**
 * Which variables a process has: what it is called with, what its forms and tables give, and what the product's own work
 * sets. The last is read off the shared processes, which are known to work.
 *
 * @param all the models of a council, its own and the shared ones
 * @param shared the shared models
 */
record Names(ReadSet all, ReadSet shared) {

    private static final String RECALL_SCOPE = "recallScope";

    /** The variables that a process of the council may read. */
    Set<String> of(String process) {
        BpmnModelInstance model = all.processes().get(process);
        if (model == null) {
            return Set.of();
        }
        Set<String> names = made(process);
        names.addAll(given(process, all));
        return names;
    }

    /** The variables that a process sets itself, by its work too. */
    Set<String> made(String process) {
        BpmnModelInstance model = all.processes().get(process);
        Set<String> names = new TreeSet<>(set(model, all));
        Set<String> work = beans(model);
        work.forEach(bean -> names.addAll(setByWork(bean)));
        if (work.contains(RECALL_SCOPE)) {
            names.addAll(scopes());
        }
        return names;
    }

    /** The variables that business rule tasks of the council give to a decision. */
    Set<String> askedOf(String decision) {
        return callers(decision)
                .flatMap(process -> of(process).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The processes of the council with a business rule task that can reach a decision. */
    Stream<String> callers(String decision) {
        return all.processes().entrySet().stream()
                .filter(process -> process.getValue().getModelElementsByType(BusinessRuleTask.class).stream()
                        .anyMatch(task -> task.getCamundaDecisionRef() != null
                                && Refs.fits(task.getCamundaDecisionRef(), decision)))
                .map(Map.Entry::getKey);
    }

    /** The beans that a process names. */
    static Set<String> beans(BpmnModelInstance model) {
        return WorkPlace.all(model).stream()
                .map(WorkPlace::bean)
                .filter(bean -> bean != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The form references of a process. */
    static Stream<String> forms(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .filter(ref -> ref != null);
    }

    /** What the results of all schemes are measured against, which work reads from the case and sets. */
    private Set<String> scopes() {
        return all.decisions().values().stream()
                .map(SchemeCheck::scope)
                .filter(scope -> scope != null)
                .flatMap(scope -> DecisionFile.table(scope).getOutputs().stream())
                .map(Output::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a process is called with; the map itself, which nobody calls, has what its shared version reads. */
    static Set<String> given(String process, ReadSet models) {
        Set<String> names = mapped(process, models);
        if (calls(process, models).findAny().isPresent()) {
            names.addAll(HandedOn.names());
            names.addAll(FromRecord.atStart(process));
        }
        return names;
    }

    /** What the models of callers hand to a process. */
    static Set<String> mapped(String process, ReadSet models) {
        Set<String> names = new TreeSet<>();
        calls(process, models)
                .flatMap(call -> call.getExtensionElements() == null
                        ? Stream.empty()
                        : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .forEach(names::add);
        return names;
    }

    private static Stream<CallActivity> calls(String process, ReadSet models) {
        return Calls.all(models).filter(call -> process.equals(call.getCalledElement()));
    }

    /** What a process sets by itself: from forms, tables and mappings. */
    Set<String> set(BpmnModelInstance model, ReadSet models) {
        Set<String> names = new TreeSet<>();
        forms(model)
                .forEach(ref -> Refs.found(ref, models.forms())
                        .forEach((id, form) -> form.questions().values().stream()
                                .filter(question ->
                                        !question.personal() && (!question.shown() || shows(id, question.key())))
                                .map(AskedQuestion::key)
                                .forEach(names::add)));
        add(names, model.getModelElementsByType(BusinessRuleTask.class), BusinessRuleTask::getCamundaResultVariable);
        add(names, model.getModelElementsByType(CamundaInputParameter.class), CamundaInputParameter::getCamundaName);
        add(names, model.getModelElementsByType(CamundaOutputParameter.class), CamundaOutputParameter::getCamundaName);
        add(names, model.getModelElementsByType(CamundaOut.class), CamundaOut::getCamundaTarget);
        add(
                names,
                model.getModelElementsByType(MultiInstanceLoopCharacteristics.class),
                MultiInstanceLoopCharacteristics::getCamundaElementVariable);
        if (!model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
                .isEmpty()) {
            names.addAll(Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"));
        }
        return names;
    }

    /** Whether the shared form shows a value: then the process has it, from a message or a caller. */
    private boolean shows(String form, String key) {
        ReadForm same = shared.forms().get(form);
        return same != null && same.questions().containsKey(key);
    }

    private static <T> void add(
            Set<String> names, Collection<T> elements, java.util.function.Function<T, String> name) {
        elements.stream().map(name).filter(found -> found != null).forEach(names::add);
    }

    /** What the work behind a bean may set: all that a shared process with that bean reads and does not set elsewhere. */
    private Set<String> setByWork(String bean) {
        Set<String> names = new TreeSet<>(FromRecord.after(bean));
        new HashMap<>(shared.processes()).forEach((id, model) -> {
            if (beans(model).contains(bean)) {
                Set<String> work = new TreeSet<>(read(id, model));
                work.removeAll(given(id, shared));
                work.addAll(taken(id));
                work.removeAll(mapped(id, shared));
                work.removeAll(ownParts(model));
                names.addAll(work);
            }
        });
        return names;
    }

    private Set<String> ownParts(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>(set(model, shared));
        model.getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(parameter -> parameter.getTextContent().isBlank())
                .map(CamundaInputParameter::getCamundaName)
                .forEach(names::remove);
        return names;
    }

    /** What a shared process reads. */
    private Set<String> read(String id, BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        shared.texts().get(id).each(element -> {
            if (ModelText.BPMN.equals(element.getNamespaceURI())
                    || ModelText.CAMUNDA.equals(element.getNamespaceURI())) {
                ModelText.attributes(element).stream()
                        .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                        .forEach(attribute -> names.addAll(Expressions.variables(attribute.getValue())));
                names.addAll(Expressions.variables(ModelText.text(element)));
            }
        });
        model.getModelElementsByType(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null)
                .forEach(names::add);
        return names;
    }

    /** What the shared callers of a process take from it at its end. */
    Set<String> taken(String process) {
        return calls(process, shared)
                .filter(call -> call.getExtensionElements() != null)
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream())
                .map(CamundaOut::getCamundaSource)
                .filter(source -> source != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
