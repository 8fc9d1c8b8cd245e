package org.wholefamily.process.models;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whether a council's process still fits its place: what it is given, what it gives, and what may happen meanwhile. */
final class ProcessContract {

    private final ReadSet shared;
    private final Names names;
    private final Allowed allowed;
    private final Faults faults;

    ProcessContract(ReadSet shared, Names names, Allowed allowed, Faults faults) {
        this.shared = shared;
        this.names = names;
        this.allowed = allowed;
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance own, ModelText text) {
        String file = "bpmn/" + id + ".bpmn";
        own.getModelElementsByType(Process.class).forEach(process -> {
            if (!process.isExecutable()) {
                faults.add(file, id, "the process is not executable");
            }
            String early = Kept.fault(process.getCamundaHistoryTimeToLiveString(), "process", kept(id));
            if (early != null) {
                faults.add(file, id, early);
            }
        });
        if (shared.processes().containsKey(id) && calledBy(shared, id).findAny().isEmpty()) {
            faults.add(file, id, "this process is started by the product and stays the shared one");
        }
        if (calledBy(names.all(), id).findAny().isEmpty()) {
            faults.add(file, id, "no process calls this one");
        }
        reads(file, id, text);
        gives(file, id);
        meanwhile(file, id, own);
        own.getModelElementsByType(UserTask.class).forEach(task -> {
            if (task.getCamundaFormRef() == null) {
                faults.add(file, task.getId(), "a task has a form");
            }
            deadline(file, task);
        });
    }

    /** The days that the shared process says; of a new one the engine goes by the process of the case. */
    private IntStream kept(String id) {
        BpmnModelInstance before = shared.processes().get(id);
        return before == null
                ? IntStream.empty()
                : before.getModelElementsByType(Process.class).stream()
                        .map(process -> Kept.days(process.getCamundaHistoryTimeToLiveString()))
                        .filter(days -> days != null)
                        .mapToInt(Integer::intValue);
    }

    private static Stream<CallActivity> calledBy(ReadSet models, String id) {
        return models.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                .filter(call -> id.equals(call.getCalledElement()));
    }

    private void reads(String file, String id, ModelText text) {
        Set<String> known = names.of(id);
        text.each(element -> {
            Set<String> read =
                    new TreeSet<>(ModelText.note(element) ? Set.of() : Expressions.variables(ModelText.text(element)));
            ModelText.attributes(element).stream()
                    .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                    .forEach(attribute -> read.addAll(Expressions.variables(attribute.getValue())));
            if (ModelText.CAMUNDA.equals(element.getNamespaceURI()) && "in".equals(element.getLocalName())) {
                read.add(element.getAttribute("source"));
            }
            read.remove("");
            read.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> faults.add(file, ModelText.place(element), "nothing sets the variable " + name));
            read.stream()
                    .filter(allowed.bean())
                    .forEach(name -> faults.add(
                            file, ModelText.place(element), "the name " + name + " is taken by a part of the product"));
        });
    }

    private void gives(String file, String id) {
        Set<String> missing = names.taken(id);
        missing.removeAll(names.made(id));
        missing.removeAll(Names.mapped(id, names.all()));
        missing.forEach(
                name -> faults.add(file, id, "no longer gives " + name + ", which the processes around it need"));
    }

    private void meanwhile(String file, String id, BpmnModelInstance own) {
        BpmnModelInstance before = shared.processes().get(id);
        if (before != null) {
            Set<String> missing = messages(before);
            missing.removeAll(messages(own));
            missing.forEach(message -> faults.add(file, id, "no longer takes the message " + message));
        }
    }

    private static Set<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(MessageEventDefinition.class).stream()
                .filter(definition -> definition.getMessage() != null)
                .map(definition -> definition.getMessage().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void deadline(String file, UserTask task) {
        String step = TaskWords.step(task);
        DecisionFile deadlines = names.all().decisions().get("deadline");
        Set<String> steps = deadlines == null ? null : deadlines.words("step");
        if (steps != null && !steps.contains(step)) {
            faults.add(file, task.getId(), "the table deadline has no row for the step " + step);
        }
    }
}
