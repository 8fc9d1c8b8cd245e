package org.wholefamily.process.models;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Whether a council's process leaves to others what is theirs: messages, escalations, the start of a process, a call. */
final class NeighboursCheck {

    private final ReadSet shared;
    private final Faults faults;

    NeighboursCheck(ReadSet shared, Faults faults) {
        this.shared = shared;
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance own) {
        String file = "bpmn/" + id + ".bpmn";
        heard(file, own, events(shared.processes().get(id)));
        waitedFor(file, own);
        own.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process
                        && start.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                .forEach(start -> faults.addUnsafe(file, start.getId(), "no message starts a council's process"));
        own.getModelElementsByType(CallActivity.class).forEach(call -> called(file, call));
        own.getModelElementsByType(FlowNode.class).forEach(node -> drawn(file, node));
    }

    /** Two that wait for one message are one too many, and an escalation is caught around the process. */
    private void heard(String file, BpmnModelInstance own, Set<String> before) {
        Set<String> known = shared.processes().values().stream()
                .flatMap(model -> events(model).stream())
                .collect(Collectors.toSet());
        events(own).stream()
                .filter(event -> known.contains(event) && !before.contains(event))
                .forEach(event -> faults.addUnsafe(
                        file, event, "is the product's: the shared process of this name has nothing to do with it"));
    }

    /** What the shared processes wait for is what the product sends. */
    private void waitedFor(String file, BpmnModelInstance own) {
        Set<String> sent = shared.processes().values().stream()
                .flatMap(model -> model.getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Message> awaited = new TreeMap<>();
        own.getModelElementsByType(CatchEvent.class)
                .forEach(event -> event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .forEach(definition ->
                                awaited.put(event.getId(), ((MessageEventDefinition) definition).getMessage())));
        own.getModelElementsByType(ReceiveTask.class).forEach(task -> awaited.put(task.getId(), task.getMessage()));
        awaited.forEach((step, message) -> {
            if (message == null || !sent.contains(String.valueOf(message.getName()))) {
                faults.add(
                        file,
                        step,
                        "waits for " + (message == null ? "no message" : "the message " + message.getName())
                                + ", which nobody sends: what is sent is " + String.join(", ", sent));
            }
        });
    }

    private static Set<String> events(BpmnModelInstance model) {
        return model == null
                ? Set.of()
                : Stream.concat(
                                model.getModelElementsByType(Message.class).stream()
                                        .map(Message::getName),
                                model.getModelElementsByType(Escalation.class).stream()
                                        .map(Escalation::getEscalationCode))
                        .filter(name -> name != null)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private void called(String file, CallActivity call) {
        String process = call.getCalledElement();
        if (!shared.processes().containsKey(process)) {
            return;
        }
        Set<Set<String>> others = Calls.all(shared)
                .filter(other -> process.equals(other.getCalledElement()))
                .map(NeighboursCheck::handed)
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            faults.addUnsafe(file, call.getId(), process + " is started by the product and called by no process");
            return;
        }
        Set<String> missing = new TreeSet<>(others.iterator().next());
        others.forEach(missing::retainAll);
        missing.removeAll(handed(call));
        missing.forEach(name -> faults.add(file, call.getId(), "hands no " + name + " to " + process));
    }

    private static Set<String> handed(CallActivity call) {
        return call.getExtensionElements() == null
                ? Set.of()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .map(CamundaIn::getCamundaTarget)
                        .filter(target -> target != null)
                        .collect(Collectors.toSet());
    }

    /** The engine goes by the ends of a flow, and work by what a gateway says of its ways. */
    private void drawn(String file, FlowNode node) {
        Set<String> forged = new HashSet<>();
        node.getOutgoing().stream()
                .filter(flow -> !node.equals(flow.getSource()))
                .forEach(flow -> forged.add(flow.getId()));
        node.getIncoming().stream()
                .filter(flow -> !node.equals(flow.getTarget()))
                .forEach(flow -> forged.add(flow.getId()));
        forged.forEach(flow -> faults.addUnsafe(file, node.getId(), "the flow " + flow + " does not end here"));
    }
}
