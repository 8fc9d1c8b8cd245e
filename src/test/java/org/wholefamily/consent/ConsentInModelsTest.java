package org.wholefamily.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.Test;
import org.wholefamily.models.Models;

/** No model gives work to an agency unless the family's consent, or another basis, stands at that moment. */
class ConsentInModelsTest {

    private final List<UserTask> tasks = Models.processes().stream()
            .flatMap(model -> model.all(UserTask.class).stream())
            .filter(ConsentInModelsTest::worksWithConsent)
            .toList();

    @Test
    void there_are_tasks_that_rest_on_consent() {
        assertThat(tasks)
                .extracting(UserTask::getId)
                .contains("userTask_contributePart", "userTask_carryOutAction", "userTask_recordProgress");
    }

    @Test
    void an_agency_stops_when_consent_is_withdrawn() {
        assertThat(tasks).filteredOn(task -> !stopsWithConsent(task)).isEmpty();
    }

    @Test
    void an_agency_is_asked_only_behind_a_gateway_that_looks_whether_it_may_know() {
        assertThat(tasks)
                .filteredOn(task -> task.getIncoming().isEmpty()
                        || !task.getIncoming().stream().allMatch(ConsentInModelsTest::isLookedInto))
                .isEmpty();
    }

    /** Social care has tasks by law; those that it shares with other agencies are named by their agency. */
    private static boolean worksWithConsent(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .anyMatch(group -> group.startsWith("agency-") && !group.equals("agency-social-care"));
    }

    private static boolean stopsWithConsent(UserTask task) {
        return ((BpmnModelInstance) task.getModelInstance())
                .getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(task) && event.cancelActivity())
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .filter(ErrorEventDefinition.class::isInstance)
                        .map(definition -> ((ErrorEventDefinition) definition).getError())
                        .anyMatch(error -> error != null && "consentWithdrawn".equals(error.getErrorCode()));
    }

    private static boolean isLookedInto(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway
                && flow.getConditionExpression() != null
                && flow.getConditionExpression().getTextContent().equals("${shared}")
                && looks(gateway)
                        .anyMatch(listener -> "${checkSharing}".equals(listener.getCamundaDelegateExpression())
                                && "start".equals(listener.getCamundaEvent()));
    }

    private static Stream<CamundaExecutionListener> looks(ExclusiveGateway gateway) {
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
