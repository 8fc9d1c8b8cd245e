package org.wholefamily.process;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.xml.ModelInstance;

/** Whether a model says what happens when a task cannot go on. */
final class WayOut {

    /** Whoever was asked has left. */
    static final String PERSON_LEFT = "personLeft";

    private WayOut() {}

    static boolean of(ModelInstance model, String task, String error) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(task))
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> definition instanceof ErrorEventDefinition caught
                        && caught.getError() != null
                        && caught.getError().getErrorCode().equals(error));
    }
}
