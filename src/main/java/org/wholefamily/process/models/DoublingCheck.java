package org.wholefamily.process.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Whether a case can become more and more by going round: ways that part in a circle and come back apart go round twice as
 * many the next time. Ways that end, or that are joined before they come back, are no matter.
 */
final class DoublingCheck {

    private final String file;
    private final Faults faults;
    private final Map<FlowNode, List<FlowNode>> next;
    private final Map<FlowNode, Integer> joins = new HashMap<>();

    private DoublingCheck(String file, BpmnModelInstance own, ReadSet all, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.next = Ways.all(own, all);
        next.keySet().stream().filter(DoublingCheck::canJoin).forEach(node -> joins.put(node, ways(node)));
        joins.values().removeIf(ways -> ways < 2);
    }

    /** @param all the processes that it may call */
    static void check(String id, BpmnModelInstance own, ReadSet all, Faults faults) {
        DoublingCheck check = new DoublingCheck("bpmn/" + id + ".bpmn", own, all, faults);
        check.besides();
        check.splits();
    }

    /** What an event does not interrupt goes on, so that coming back to it makes one more of it. */
    private void besides() {
        for (FlowNode event : next.keySet()) {
            FlowNode around = goesOn(event);
            if (around != null && reached(next.get(event), null).contains(around)) {
                faults.add(
                        file,
                        event.getId(),
                        "does not interrupt what goes on and leads back to it: it would be done once more each time");
            }
        }
    }

    /** What goes on while the ways behind an event are gone; null when the event interrupts it. */
    private static FlowNode goesOn(FlowNode event) {
        if (event instanceof BoundaryEvent border) {
            return border.cancelActivity() ? null : border.getAttachedTo();
        }
        return event instanceof StartEvent start && !start.isInterrupting() ? start : null;
    }

    /** Each split needs a join of its own, because what two splits part one join does not bring together. */
    private void splits() {
        Map<FlowNode, Set<FlowNode>> joinedBy = new HashMap<>();
        next.keySet().stream().filter(node -> !Ways.chooses(node)).forEach(node -> {
            List<FlowNode> back = Ways.next(node).stream()
                    .filter(way -> reached(List.of(way), null).contains(node))
                    .toList();
            if (back.size() > 1) {
                joinedBy.put(node, joinsOf(node, back));
            }
        });
        Set<FlowNode> taken = new HashSet<>();
        joinedBy.entrySet().stream()
                .sorted(Comparator.<Map.Entry<FlowNode, Set<FlowNode>>>comparingInt(
                                split -> split.getValue().size())
                        .thenComparing(split -> split.getKey().getId()))
                .filter(split -> split.getValue().stream().noneMatch(taken::add))
                .forEach(split -> faults.add(
                        file,
                        split.getKey().getId(),
                        "goes several ways at once that come back here apart, twice as many each time round:"
                                + " what is allowed is to join them first, in a parallel gateway for just these ways,"
                                + " or to let them end in a sub-process"));
    }

    /** The gateways through which all ways have to go before they are back, and which wait for as many as there are. */
    private Set<FlowNode> joinsOf(FlowNode split, List<FlowNode> back) {
        Set<FlowNode> found = new LinkedHashSet<>();
        joins.forEach((join, ways) -> {
            boolean waitsForAll = join instanceof InclusiveGateway || ways == back.size();
            if (waitsForAll && !join.equals(split) && !reached(back, join).contains(split)) {
                found.add(join);
            }
        });
        return found;
    }

    /** What can be reached from some steps, themselves included, without passing another one. */
    private Set<FlowNode> reached(Collection<FlowNode> from, FlowNode without) {
        Deque<FlowNode> waiting = new ArrayDeque<>(from);
        Set<FlowNode> reached = new HashSet<>(from);
        if (without != null && reached.remove(without)) {
            waiting.removeIf(without::equals);
        }
        while (!waiting.isEmpty()) {
            for (FlowNode node : next.get(waiting.poll())) {
                if (!node.equals(without) && reached.add(node)) {
                    waiting.add(node);
                }
            }
        }
        return reached;
    }

    private int ways(FlowNode join) {
        List<FlowNode> ways = new ArrayList<>();
        next.values().forEach(nodes -> nodes.stream().filter(join::equals).forEach(ways::add));
        return ways.size();
    }

    private static boolean canJoin(FlowNode node) {
        return node instanceof ParallelGateway || node instanceof InclusiveGateway;
    }
}
