package org.wholefamily.process.models;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Whether a way is left for every case where ways have conditions: the engine fails where none holds, or ends in silence. */
final class ChoiceCheck {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String file;
    private final Faults faults;

    private ChoiceCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static void check(String id, BpmnModelInstance own, Faults faults) {
        ChoiceCheck check = new ChoiceCheck("bpmn/" + id + ".bpmn", faults);
        own.getModelElementsByType(FlowNode.class).forEach(check::node);
    }

    private void node(FlowNode node) {
        List<SequenceFlow> ways = Ways.flows(node);
        List<SequenceFlow> asked = ways.stream()
                .filter(way -> way.getConditionExpression() != null)
                .toList();
        String usual = node.getAttributeValue("default");
        if (node instanceof ParallelGateway || node instanceof EventBasedGateway) {
            asked.forEach(way -> faults.add(file, way.getId(), "nobody asks a condition behind " + node.getId()));
            return;
        }
        asked.stream()
                .filter(way -> way.getId().equals(usual))
                .forEach(way ->
                        faults.add(file, way.getId(), "the default way of " + node.getId() + " has a condition"));
        boolean gateway = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
        boolean unasked = ways.stream()
                .anyMatch(way ->
                        way.getConditionExpression() == null && !way.getId().equals(usual));
        if (gateway && ways.size() > 1 && unasked) {
            faults.add(
                    file,
                    node.getId(),
                    "a way without a condition is not its default: what is allowed is a condition, or to make it the default");
        }
        if (!asked.isEmpty() && asked.size() == ways.size() && !opposite(asked)) {
            faults.add(
                    file,
                    node.getId(),
                    "no way is left when no condition holds: what is allowed is a way without one, its default");
        }
    }

    /** Two conditions of which always one holds. */
    private static boolean opposite(List<SequenceFlow> ways) {
        return ways.size() == 2
                && (denies(words(ways.get(0)), words(ways.get(1))) || denies(words(ways.get(1)), words(ways.get(0))));
    }

    private static boolean denies(String one, String other) {
        return other.equals(one.replace("${", "${!"))
                || one.contains("==") && other.equals(one.replaceFirst("==", "!="));
    }

    private static String words(SequenceFlow way) {
        return SPACE.matcher(way.getConditionExpression().getTextContent()).replaceAll("");
    }
}
