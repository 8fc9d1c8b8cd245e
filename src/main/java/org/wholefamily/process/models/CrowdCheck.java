package org.wholefamily.process.models;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether a process goes so many ways at once that a single case could fill the engine. */
final class CrowdCheck {

    private static final int MOST_WAYS = 1_000;

    private CrowdCheck() {}

    /** @param all the processes that it may call */
    static void check(String id, BpmnModelInstance own, ReadSet all, Faults faults) {
        String file = "bpmn/" + id + ".bpmn";
        double ways = own.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !Ways.chooses(node))
                .mapToDouble(node -> Math.max(1, Ways.next(node).size()))
                .reduce(1, (some, more) -> some * more);
        if (ways > MOST_WAYS) {
            faults.add(file, id, "goes more than " + MOST_WAYS + " ways at once");
        }
        own.getModelElementsByType(Activity.class).stream()
                .filter(activity -> activity.getLoopCharacteristics() != null && within(activity))
                .forEach(activity ->
                        faults.add(file, activity.getId(), "is done many times within what is done many times"));
        own.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> call.getLoopCharacteristics() != null || within(call))
                .forEach(call -> manyTimes(call, all)
                        .forEach(process -> faults.add(
                                file,
                                call.getId(),
                                "is done many times, and so is something in " + process + ", which it calls")));
    }

    private static Set<String> manyTimes(CallActivity call, ReadSet all) {
        Set<String> called = Calls.reached(all, call);
        called.removeIf(process -> all.processes()
                .get(process)
                .getModelElementsByType(LoopCharacteristics.class)
                .isEmpty());
        return called;
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
