package org.wholefamily.process.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether a process can run in a circle in which nobody is asked and nothing is waited for: it would never end. */
final class EndlessCheck {

    /** Whoever was asked has left: the product takes this way out of a task as soon as it is made. */
    private static final String PERSON_LEFT = "personLeft";

    private final ReadSet all;
    private final Faults faults;
    private final Map<ModelElementInstance, Boolean> runsThrough = new HashMap<>();

    EndlessCheck(ReadSet all, Faults faults) {
        this.all = all;
        this.faults = faults;
    }

    void check(String id, BpmnModelInstance own) {
        String file = "bpmn/" + id + ".bpmn";
        Map<FlowNode, List<FlowNode>> next = Ways.all(own, all);
        next.replaceAll((node, ways) -> node instanceof UserTask && left(node)
                ? ways.stream()
                        .filter(way -> way instanceof BoundaryEvent border && left(border))
                        .toList()
                : ways);
        Set<FlowNode> running = new HashSet<>(next.keySet());
        running.removeIf(node -> waits(node));
        shrink(running, next);
        running.stream()
                .map(FlowNode::getId)
                .sorted()
                .limit(1)
                .forEach(node ->
                        faults.add(file, node, "goes in a circle in which nobody is asked and nothing is waited for"));
        if (Calls.through(all, id).contains(id)) {
            faults.add(file, id, "calls itself, perhaps through another process");
        }
    }

    /** Takes away what has no way on or no way in, until only circles and the ways between them are left. */
    private static void shrink(Set<FlowNode> running, Map<FlowNode, List<FlowNode>> next) {
        boolean less = true;
        while (less) {
            Set<FlowNode> entered = new HashSet<>();
            running.forEach(node -> entered.addAll(next.get(node)));
            less = running.removeIf(
                    node -> !entered.contains(node) || next.get(node).stream().noneMatch(running::contains));
        }
    }

    /** Whether the process stands still here: somebody is asked, a message comes, or time passes that the model names. */
    private boolean waits(FlowNode node) {
        if (node instanceof UserTask || node instanceof ReceiveTask) {
            return !left(node);
        }
        if (escapes(node)) {
            return false;
        }
        if (node instanceof CallActivity call) {
            Collection<Process> called = all.processes().containsKey(call.getCalledElement())
                    ? all.processes().get(call.getCalledElement()).getModelElementsByType(Process.class)
                    : List.of();
            return called.stream().anyMatch(process -> !runsThrough(process));
        }
        if (node instanceof SubProcess part) {
            return !runsThrough(part);
        }
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof MessageEventDefinition
                                || definition instanceof TimerEventDefinition timer
                                        && timer.getTimeDuration() != null
                                        && !Expressions.present(
                                                timer.getTimeDuration().getTextContent()));
    }

    private static boolean left(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> node.equals(event.getAttachedTo()) && left(event));
    }

    private static boolean left(BoundaryEvent border) {
        return border.getEventDefinitions().stream()
                .anyMatch(definition -> definition instanceof ErrorEventDefinition error
                        && error.getError() != null
                        && PERSON_LEFT.equals(error.getError().getErrorCode()));
    }

    /** What happens inside can lead out at once: by an escalation or an error that stands at its border. */
    private boolean escapes(FlowNode node) {
        return (node instanceof SubProcess || node instanceof CallActivity)
                && node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> node.equals(event.getAttachedTo()))
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .anyMatch(definition -> definition instanceof ErrorEventDefinition
                                || definition instanceof EscalationEventDefinition);
    }

    /** Whether there is a way through a process, or a part of one, on which it never stands still. */
    private boolean runsThrough(ModelElementInstance whole) {
        Boolean known = runsThrough.putIfAbsent(whole, true);
        if (known != null) {
            return known;
        }
        Deque<FlowNode> reached = new ArrayDeque<>(whole.getChildElementsByType(StartEvent.class));
        Set<FlowNode> seen = new HashSet<>(reached);
        boolean through = false;
        while (!reached.isEmpty() && !through) {
            FlowNode node = reached.poll();
            if (!waits(node)) {
                List<FlowNode> next = Ways.next(node);
                through = next.isEmpty();
                next.stream().filter(seen::add).forEach(reached::add);
            }
        }
        runsThrough.put(whole, through);
        return through;
    }
}
