package org.wholefamily.process.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.wholefamily.process.OrderedWork;
import org.wholefamily.process.OrderedWork.Move;

/**
 * Whether work that has an order can be done where a process draws it: what no way reaches in time would be refused each
 * time. Work in a part, or in a process that is called, comes at a moment that the flows here do not tell.
 */
final class OrderCheck {

    private static final String NOT_BEGUN = "";

    private final Map<FlowNode, List<FlowNode>> ways;
    private final Map<String, List<Move>> byBean;
    private final Map<String, List<Move>> byTask;
    private final Map<FlowNode, Set<String>> reached = new HashMap<>();
    private final Set<FlowNode> refused = new HashSet<>();
    private final Set<FlowNode> done = new HashSet<>();

    private OrderCheck(BpmnModelInstance own, ReadSet all, OrderedWork order) {
        this.ways = Ways.all(own, all);
        this.byBean = order.moves().stream().collect(Collectors.groupingBy(Move::bean));
        this.byTask = byTask(own, order);
    }

    static void check(String id, BpmnModelInstance own, ReadSet all, List<OrderedWork> orders, Faults faults) {
        orders.stream()
                .filter(order -> order.process().equals(id) && isPlain(own, all, order))
                .forEach(order -> new OrderCheck(own, all, order).tell(id, own, faults));
    }

    private static boolean isPlain(BpmnModelInstance own, ReadSet all, OrderedWork order) {
        Set<String> ordered = order.moves().stream().map(Move::bean).collect(Collectors.toSet());
        Set<String> tasks = byTask(own, order).keySet();
        Stream<FlowNode> work = own.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> ordered.contains(WorkPlace.of(task).bean()))
                .map(FlowNode.class::cast);
        Stream<FlowNode> moving = own.getModelElementsByType(UserTask.class).stream()
                .filter(task -> tasks.contains(TaskWords.step(task)))
                .map(FlowNode.class::cast);
        return Stream.concat(work, moving).allMatch(node -> node.getParentElement() instanceof Process)
                && own.getModelElementsByType(CallActivity.class).stream()
                        .flatMap(call -> Calls.reached(all, call).stream())
                        .flatMap(called -> beans(all.processes().get(called)))
                        .noneMatch(ordered::contains);
    }

    /** What the end of a task does, because the process does not draw it. */
    private static Map<String, List<Move>> byTask(BpmnModelInstance own, OrderedWork order) {
        Set<String> drawn = beans(own).collect(Collectors.toSet());
        return order.moves().stream()
                .filter(move -> move.task() != null && !drawn.contains(move.bean()))
                .collect(Collectors.groupingBy(Move::task));
    }

    private static Stream<String> beans(BpmnModelInstance model) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .map(task -> String.valueOf(WorkPlace.of(task).bean()));
    }

    private void tell(String id, BpmnModelInstance own, Faults faults) {
        go(own);
        refused.removeAll(done);
        refused.stream().sorted(Comparator.comparing(FlowNode::getId)).forEach(node -> {
            String bean = WorkPlace.of((ServiceTask) node).bean();
            faults.add(
                    "bpmn/" + id + ".bpmn",
                    node.getId(),
                    "no way comes here right after " + before(bean) + ", so that ${" + bean
                            + "} would be refused each time");
        });
    }

    private String before(String bean) {
        Set<String> from =
                byBean.get(bean).stream().flatMap(move -> move.from().stream()).collect(Collectors.toSet());
        return byBean.values().stream()
                .flatMap(Collection::stream)
                .filter(move -> from.contains(move.to()))
                .map(move -> "${" + move.bean() + "}")
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    /** Each step is looked at once for each state in which it can be reached. */
    private void go(BpmnModelInstance own) {
        Deque<Map.Entry<FlowNode, String>> waiting = new ArrayDeque<>();
        own.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .forEach(start -> waiting.add(Map.entry(start, NOT_BEGUN)));
        while (!waiting.isEmpty()) {
            FlowNode node = waiting.peek().getKey();
            String at = waiting.poll().getValue();
            if (reached.computeIfAbsent(node, any -> new HashSet<>()).add(at)) {
                Set<String> after = after(node, at);
                for (FlowNode next : ways.get(node)) {
                    after.forEach(state -> waiting.add(Map.entry(next, state)));
                    if (next instanceof BoundaryEvent) {
                        waiting.add(Map.entry(next, at));
                    }
                }
            }
        }
    }

    private Set<String> after(FlowNode node, String at) {
        if (node instanceof ServiceTask task
                && byBean.containsKey(String.valueOf(WorkPlace.of(task).bean()))) {
            Set<String> after = done(byBean.get(WorkPlace.of(task).bean()), at);
            (after.isEmpty() ? refused : done).add(node);
            return after;
        }
        Set<String> after = new HashSet<>(Set.of(at));
        if (node instanceof UserTask task) {
            after.addAll(done(byTask.getOrDefault(TaskWords.step(task), List.of()), at));
        }
        return after;
    }

    private static Set<String> done(List<Move> moves, String at) {
        return moves.stream().filter(move -> move.isDoneAt(at)).map(Move::to).collect(Collectors.toSet());
    }
}
