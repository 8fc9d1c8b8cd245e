package org.wholefamily.process;

import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** The words of a model: which process it is, which step a task, and where it has a service do something. */
public final class ModelWork {

    private ModelWork() {}

    /** The key of the process of a definition, with which its id begins. */
    public static String process(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    /** The word of a step: what follows the underscore of its id. */
    public static String word(String element) {
        return element.substring(element.indexOf('_') + 1);
    }

    /** The service task that a bean does, the one of the same word first; empty when none does. */
    public static Optional<String> element(BpmnModelInstance model, String bean) {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> names(task, bean))
                .map(FlowElement::getId)
                .min(Comparator.comparing((String id) -> !word(id).equals(bean)).thenComparing(id -> id));
    }

    private static boolean names(ServiceTask task, String bean) {
        String expression = String.valueOf(task.getCamundaDelegateExpression()).strip();
        return expression.equals("${" + bean + "}") || expression.equals("#{" + bean + "}");
    }
}
