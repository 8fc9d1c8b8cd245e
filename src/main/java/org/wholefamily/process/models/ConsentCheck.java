package org.wholefamily.process.models;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.wholefamily.process.TaskAgency;

/** Whether an agency is asked only while the family shares with it, and stops when it no longer does. */
final class ConsentCheck {

    private static final String CONSENT_WITHDRAWN = "consentWithdrawn";
    private static final String SOCIAL_CARE = "agency-social-care";

    private ConsentCheck() {}

    /** @param shared the process of the product that this one replaces, or is; null for a new one */
    static void check(String file, BpmnModelInstance process, BpmnModelInstance shared, Faults faults) {
        for (UserTask task : process.getModelElementsByType(UserTask.class)) {
            if (worksWithConsent(task, shared) && !ends(process, task)) {
                faults.add(
                        file,
                        task.getId(),
                        "an agency's task must end when the family withdraws consent: it needs the boundary error "
                                + CONSENT_WITHDRAWN);
            }
            if (worksWithConsent(task, shared) && waitsBehindTheLook(process, task)) {
                faults.add(
                        file,
                        task.getId(),
                        "an agency is asked at once when the look has shown that the family shares with it:"
                                + " camunda:asyncBefore here, or camunda:asyncAfter on the gateway, leaves time in between");
            }
            if (worksWithConsent(task, shared) && !isLookedInto(process, task)) {
                faults.add(
                        file,
                        task.getId(),
                        "an agency is asked only behind a gateway with the listener ${" + WorkPlace.LOOK.bean()
                                + "} and the answer ${shared}");
            }
        }
    }

    /** Social care has tasks by law, those of the shared processes; all others of an agency need a basis. */
    private static boolean worksWithConsent(UserTask task, BpmnModelInstance shared) {
        return TaskWords.groups(task).stream()
                .anyMatch(group -> TaskAgency.isGroup(group) && !(group.equals(SOCIAL_CARE) && byLaw(task, shared)));
    }

    private static boolean byLaw(UserTask task, BpmnModelInstance shared) {
        return shared != null
                && shared.getModelElementsByType(UserTask.class).stream()
                        .anyMatch(
                                same -> String.valueOf(same.getCamundaFormRef()).equals(task.getCamundaFormRef())
                                        && TaskWords.groups(same).stream().anyMatch(SOCIAL_CARE::equals));
    }

    private static boolean ends(BpmnModelInstance process, UserTask task) {
        return process.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> task.equals(event.getAttachedTo()) && event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> definition instanceof ErrorEventDefinition error
                        && error.getError() != null
                        && CONSENT_WITHDRAWN.equals(error.getError().getErrorCode()));
    }

    /** A withdrawal ends the tasks that there are; one that comes between the look and the task would find none. */
    private static boolean waitsBehindTheLook(BpmnModelInstance process, UserTask task) {
        boolean loopWaits = task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && (loop.isCamundaAsyncBefore() || loop.isCamundaAsyncAfter());
        return task.isCamundaAsyncBefore()
                || loopWaits
                || process.getModelElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> task.equals(flow.getTarget()))
                        .anyMatch(flow -> flow.getSource().isCamundaAsyncAfter());
    }

    /** By its ends, as the engine follows a flow: what a task says of its incoming flows is only for those who draw. */
    private static boolean isLookedInto(BpmnModelInstance process, UserTask task) {
        List<SequenceFlow> incoming = process.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> task.equals(flow.getTarget()))
                .toList();
        return !incoming.isEmpty() && incoming.stream().allMatch(ConsentCheck::isLookedInto);
    }

    private static boolean isLookedInto(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway
                && flow.getConditionExpression() != null
                && flow.getConditionExpression().getTextContent().strip().equals("${shared}")
                && listeners(gateway).map(WorkPlace::of).anyMatch(WorkPlace.LOOK::equals);
    }

    private static Stream<CamundaExecutionListener> listeners(ExclusiveGateway gateway) {
        return gateway.getExtensionElements() == null
                ? Stream.empty()
                : gateway
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream();
    }
}
