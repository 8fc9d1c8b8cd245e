package org.wholefamily.process.models;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Lets into a process only what draws, asks and decides: nothing that a model brings along may run as code. */
final class ProgramCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "manualTask",
            "task",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "receiveTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "signalEventDefinition",
            "message",
            "error",
            "escalation",
            "signal",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef");

    private static final Set<String> EXTENSIONS = Set.of(
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "executionListener",
            "properties",
            "property",
            "failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "delegateExpression",
            "event",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "source",
            "sourceExpression",
            "target",
            "businessKey",
            "local",
            "name",
            "value",
            "id",
            "event",
            "delegateExpression");

    private ProgramCheck() {}

    static void check(String file, BpmnText text, Faults faults) {
        text.each(element -> check(file, element, faults));
    }

    private static void check(String file, Element element, Faults faults) {
        String place = BpmnText.place(element);
        String name = element.getLocalName();
        if (BpmnText.BPMN.equals(element.getNamespaceURI()) && !ELEMENTS.contains(name)) {
            faults.add(file, place, "<" + name + "> is not taken in a council's process");
        }
        if (BpmnText.CAMUNDA.equals(element.getNamespaceURI()) && !EXTENSIONS.contains(name)) {
            faults.add(file, place, "<camunda:" + name + "> is not taken, because it can run code or go round a form");
        }
        for (Attr attribute : BpmnText.attributes(element)) {
            check(file, place, element, attribute, faults);
        }
        expression(file, place, BpmnText.text(element), faults);
    }

    private static void check(String file, String place, Element element, Attr attribute, Faults faults) {
        String name = attribute.getLocalName();
        boolean extension = BpmnText.CAMUNDA.equals(element.getNamespaceURI());
        boolean camunda = BpmnText.CAMUNDA.equals(attribute.getNamespaceURI());
        if (camunda && !ATTRIBUTES.contains(name) || extension && !camunda && !EXTENSION_ATTRIBUTES.contains(name)) {
            faults.add(file, place, "camunda:" + name + " is not taken, because it can run code or go round a form");
        }
        if (name.equals("language") || name.equals("expressionLanguage") || name.equals("scriptFormat")) {
            faults.add(file, place, "an expression is never in a language of its own");
        }
        expression(file, place, attribute.getValue(), faults);
    }

    private static void expression(String file, String place, String text, Faults faults) {
        String forbidden = Expressions.present(text) ? Expressions.firstForbidden(text) : null;
        if (forbidden != null) {
            faults.add(
                    file,
                    place,
                    "the expression " + forbidden + " is not taken: use a variable, one part of it, or one comparison");
        }
    }
}
