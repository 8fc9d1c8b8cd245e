package org.wholefamily.process.models;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where a process names a bean.
 *
 * @param bean null when something else than one bean is named
 * @param event to which a listener listens; empty for the work of a step
 * @param element the kind of the step, as BPMN calls it
 */
record WorkPlace(String bean, String event, String element) {

    /** The look before an agency's task, which is taken in every process because every process must be able to ask. */
    static final WorkPlace LOOK = new WorkPlace("checkSharing", "start", "exclusiveGateway");

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

    static WorkPlace of(ServiceTask task) {
        return new WorkPlace(bean(task.getCamundaDelegateExpression()), "", kind(task));
    }

    static WorkPlace of(CamundaExecutionListener listener) {
        return new WorkPlace(
                bean(listener.getCamundaDelegateExpression()),
                String.valueOf(listener.getCamundaEvent()),
                kind(step(listener)));
    }

    /** What a listener listens to. */
    static ModelElementInstance step(CamundaExecutionListener listener) {
        return listener.getParentElement().getParentElement();
    }

    static Set<WorkPlace> all(BpmnModelInstance model) {
        Set<WorkPlace> places = new LinkedHashSet<>();
        model.getModelElementsByType(ServiceTask.class).forEach(task -> places.add(of(task)));
        model.getModelElementsByType(CamundaExecutionListener.class).forEach(listener -> places.add(of(listener)));
        return places;
    }

    /** The kind of the place in words: {@code a service task}. */
    String words() {
        String step = element.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        String one = (step.matches("[aeiou].*") ? "an " : "a ") + step;
        return event.isEmpty() ? one : "a listener to the " + event + " of " + one;
    }

    private static String kind(ModelElementInstance step) {
        return step.getElementType().getTypeName();
    }

    private static String bean(String expression) {
        Matcher one = BEAN.matcher(String.valueOf(expression));
        return one.matches() ? one.group(1) : null;
    }
}
