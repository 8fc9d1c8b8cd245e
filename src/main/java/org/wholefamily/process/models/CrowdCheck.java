package org.wholefamily.process.models;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether a process goes so many ways at once that a single case could fill the engine. */
final class CrowdCheck {

    private static final int MOST_WAYS = 1_000;

    private CrowdCheck() {}

    static void check(String id, BpmnModelInstance own, Faults faults) {
        String file = "bpmn/" + id + ".bpmn";
        double ways = own.getModelElementsByType(FlowNode.class).stream()
                .filter(CrowdCheck::forks)
                .mapToDouble(node -> Math.max(1, EndlessCheck.flows(node).size()))
                .reduce(1, (some, more) -> some * more);
        if (ways > MOST_WAYS) {
            faults.add(file, id, "goes more than " + MOST_WAYS + " ways at once");
        }
        own.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getLoopCharacteristics() != null && within(activity))
                .forEach(activity ->
                        faults.add(file, activity.getId(), "is done many times within what is done many times"));
    }

    /** Everywhere else all ways are gone at once. */
    private static boolean forks(FlowNode node) {
        return !(node instanceof ExclusiveGateway) && !(node instanceof EventBasedGateway);
    }

    private static boolean within(Activity activity) {
        ModelElementInstance at = activity.getParentElement();
        while (at instanceof Activity around) {
            if (around.getLoopCharacteristics() != null) {
                return true;
            }
            at = around.getParentElement();
        }
        return false;
    }
}
