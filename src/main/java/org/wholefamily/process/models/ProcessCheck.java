package org.wholefamily.process.models;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whether what a process refers to is there: its forms, tables and parts. */
final class ProcessCheck {

    private final ReadSet all;
    private final Faults faults;

    ProcessCheck(ReadSet all, Faults faults) {
        this.all = all;
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance model) {
        String file = "bpmn/" + id + ".bpmn";
        List<Process> processes = List.copyOf(model.getModelElementsByType(Process.class));
        if (processes.size() != 1) {
            faults.add(file, id, "a file holds one process");
        }
        processes.stream()
                .filter(process -> !id.equals(process.getId()))
                .forEach(process ->
                        faults.add(file, process.getId(), "the process id differs from the name of the file"));
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> refer(file, task, "forms/", task.getCamundaFormRef(), ".form", all.forms()));
        model.getModelElementsByType(StartEvent.class)
                .forEach(start -> refer(file, start, "forms/", start.getCamundaFormRef(), ".form", all.forms()));
        model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> {
            if (task.getCamundaDecisionRef() == null) {
                faults.add(file, task.getId(), "a business rule task names a decision");
            }
            refer(file, task, "dmn/", task.getCamundaDecisionRef(), ".dmn", all.decisions());
        });
        model.getModelElementsByType(CallActivity.class).forEach(call -> {
            if (call.getCalledElement() == null) {
                faults.add(file, call.getId(), "a call activity names a process");
            }
            refer(file, call, "bpmn/", call.getCalledElement(), ".bpmn", all.processes());
        });
    }

    private void refer(String file, FlowElement at, String folder, String ref, String ending, Map<String, ?> models) {
        if (ref == null) {
            return;
        }
        if (!Refs.goesByScheme(ref)) {
            faults.addUnsafe(file, at.getId(), ref + " is not taken: what is named goes by ${scheme} or by nothing");
        } else if (Refs.found(ref, models).isEmpty()) {
            faults.add(file, at.getId(), "there is no " + folder + ref + ending);
        }
    }
}
