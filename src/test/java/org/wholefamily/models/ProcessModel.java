package org.wholefamily.models;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One file of the process models.
 *
 * @param stem the file's name without its ending
 * @param text as it is written
 * @param model as it is read
 */
public record ProcessModel(String stem, String text, BpmnModelInstance model) {

    public Process process() {
        return all(Process.class).iterator().next();
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Where to look for an element. */
    public String place(ModelElementInstance element) {
        String id = element.getAttributeValue("id");
        return stem + ".bpmn: " + (id == null ? element.getElementType().getTypeName() : id);
    }
}
