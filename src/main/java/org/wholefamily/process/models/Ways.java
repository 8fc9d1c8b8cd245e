package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** How the engine goes through a process: by the ends of the flows, whatever a step says of its own. */
final class Ways {

    private Ways() {}

    /** The flows that lead away from a step. */
    static List<SequenceFlow> flows(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    /** The steps to which its flows lead. */
    static List<FlowNode> next(FlowNode node) {
        return flows(node).stream().map(SequenceFlow::getTarget).toList();
    }

    /** Whether a step takes just one of its ways; everywhere else all are gone at once. */
    static boolean chooses(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof EventBasedGateway;
    }

    /**
     * Where each step of a process leads: by its flows, by the events at its border, into a part, and by what it or a process
     * that it calls throws.
     */
    static Map<FlowNode, List<FlowNode>> all(BpmnModelInstance model, ReadSet models) {
        Map<FlowNode, List<FlowNode>> next = new HashMap<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> next.put(node, new ArrayList<>()));
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> next.get(flow.getSource()).add(flow.getTarget()));
        model.getModelElementsByType(BoundaryEvent.class)
                .forEach(event -> next.get(event.getAttachedTo()).add(event));
        model.getModelElementsByType(SubProcess.class)
                .forEach(part -> next.get(part).addAll(part.getChildElementsByType(StartEvent.class)));
        model.getModelElementsByType(ThrowEvent.class)
                .forEach(thrown -> next.get(thrown).addAll(caught(model, words(thrown))));
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            Calls.reached(models, call).stream()
                    .flatMap(process ->
                            models.processes().get(process).getModelElementsByType(ThrowEvent.class).stream())
                    .forEach(thrown -> next.get(call).addAll(caught(model, words(thrown))));
        }
        return next;
    }

    /** The events of a process that can catch one of some throws. */
    private static List<CatchEvent> caught(BpmnModelInstance model, List<String> thrown) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> !(event instanceof IntermediateCatchEvent))
                .filter(event -> words(event).stream()
                        .anyMatch(taken -> thrown.stream()
                                .anyMatch(what -> taken.equals(what) || taken.endsWith(":") && what.startsWith(taken))))
                .toList();
    }

    private static List<String> words(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .map(Ways::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> words(ThrowEvent event) {
        return event.getEventDefinitions().stream()
                .map(Ways::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is thrown or caught, in a word that ends with : when it has no code; empty when nothing is. */
    private static String word(EventDefinition definition) {
        if (definition instanceof ErrorEventDefinition error) {
            String code = error.getError() == null ? null : error.getError().getErrorCode();
            return "error:" + (code == null ? "" : code);
        }
        if (definition instanceof EscalationEventDefinition escalation) {
            String code = escalation.getEscalation() == null
                    ? null
                    : escalation.getEscalation().getEscalationCode();
            return "escalation:" + (code == null ? "" : code);
        }
        return "";
    }
}
