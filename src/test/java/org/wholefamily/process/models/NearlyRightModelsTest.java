package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.process.models.HonestModelsTest.WORDS;
import static org.wholefamily.process.models.HonestModelsTest.asking;
import static org.wholefamily.process.models.HonestModelsTest.closure;
import static org.wholefamily.process.models.HonestModelsTest.flow;
import static org.wholefamily.process.models.HonestModelsTest.question;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Models that look like those that are taken, and would break a case, take it elsewhere, or fill the engine. */
class NearlyRightModelsTest {

    private static final String APPROVAL = "forms/closure-approval.form";
    private static final String END = "</bpmn:process>";
    private static final String TO_APPROVED = "sourceRef=\"userTask_approveClosure\" targetRef=\"gateway_approved\" />";
    private static final String NOT_APPROVED = "sourceRef=\"gateway_approved\" targetRef=\"gateway_mergeProposal\" />";

    @TestFactory
    Stream<DynamicTest> is_refused() {
        return Stream.of(
                unsafe(
                        "another's work in a part of a process",
                        closure(
                                END,
                                "<bpmn:subProcess id=\"part\"><bpmn:serviceTask id=\"inner\""
                                        + " camunda:delegateExpression=\"${recordOutcome}\" /></bpmn:subProcess>"
                                        + END)),
                unsafe("work of the map", closure("${weighClosure}", "${endSharing}")),
                unsafe(
                        "a listener of the map at a call",
                        new OwnFiles()
                                .with(
                                        "bpmn/family-plan.bpmn",
                                        "<camunda:in source=\"actionId\"",
                                        "<camunda:executionListener event=\"start\" delegateExpression=\"${enterStep}\" />"
                                                + "<camunda:in source=\"actionId\"")),
                unsafe(
                        "a listener of the whole process",
                        closure(
                                "<bpmn:startEvent id=\"startEvent_closureStarted\"",
                                "<bpmn:extensionElements>" + listener("${checkSharing}") + "</bpmn:extensionElements>"
                                        + "<bpmn:startEvent id=\"startEvent_closureStarted\"")),
                unsafe(
                        "a listener on a flow",
                        closure(
                                NOT_APPROVED,
                                NOT_APPROVED.replace(
                                        " />",
                                        "><bpmn:extensionElements>" + listener("${closeCase}")
                                                + "</bpmn:extensionElements></bpmn:sequenceFlow>"))),
                unsafe(
                        "the look at another kind of gateway",
                        closure(
                                END,
                                "<bpmn:inclusiveGateway id=\"own\"><bpmn:extensionElements>"
                                        + listener("${checkSharing}")
                                        + "</bpmn:extensionElements></bpmn:inclusiveGateway>" + END)),
                refused(
                        "a split in the circle of the proposal",
                        "several ways at once",
                        closure(
                                NOT_APPROVED,
                                "sourceRef=\"gateway_approved\" targetRef=\"gateway_both\" />"
                                        + "<bpmn:parallelGateway id=\"gateway_both\" />"
                                        + flow("gateway_both", "gateway_mergeProposal")
                                        + flow("gateway_both", "gateway_mergeApproval"))),
                refused(
                        "a gateway that goes some of two ways back",
                        "several ways at once",
                        closure(
                                "<bpmn:exclusiveGateway id=\"gateway_stepUp\"",
                                "<bpmn:inclusiveGateway id=\"gateway_stepUp\"",
                                "<bpmn:outgoing>flow_stepUp</bpmn:outgoing>\n    </bpmn:exclusiveGateway>",
                                "<bpmn:outgoing>flow_stepUp</bpmn:outgoing></bpmn:inclusiveGateway>")),
                refused(
                        "a reminder that begins the step once more",
                        "leads back to it",
                        closure(
                                END,
                                "<bpmn:boundaryEvent id=\"event_late\" cancelActivity=\"false\""
                                        + " attachedToRef=\"userTask_proposeClosure\"><bpmn:timerEventDefinition>"
                                        + "<bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                        + "</bpmn:boundaryEvent>" + flow("event_late", "gateway_mergeProposal") + END)),
                refused(
                        "parts that wake each other",
                        "nothing is waited for",
                        closure(
                                END,
                                woken("one", "escalation_one", "escalation_other")
                                        + woken("other", "escalation_other", "escalation_one")
                                        + END + "<bpmn:escalation id=\"escalation_one\" escalationCode=\"ourOne\" />"
                                        + "<bpmn:escalation id=\"escalation_other\" escalationCode=\"ourOther\" />")),
                refused(
                        "two words and no third",
                        "no way is left",
                        closure(
                                " default=\"flow_stepDown\"",
                                "",
                                "targetRef=\"userTask_informFamily\" />",
                                "targetRef=\"userTask_informFamily\"><bpmn:conditionExpression>${closureRoute == 'step-down'}"
                                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                                "${stepUp}",
                                "${closureRoute == 'step-up'}")),
                refused(
                        "a step with one way, on a condition",
                        "no way is left",
                        closure(
                                TO_APPROVED,
                                TO_APPROVED.replace(
                                        " />",
                                        "><bpmn:conditionExpression>${stepUp}</bpmn:conditionExpression>"
                                                + "</bpmn:sequenceFlow>"))),
                refused(
                        "a free way that is no default",
                        "is not its default",
                        closure(" default=\"flow_notApproved\"", "")),
                refused(
                        "a word asked for yes or no",
                        "howSure is not yes or no",
                        asking("${howSure}").with(APPROVAL, question("radio", "howSure", WORDS))),
                refused(
                        "a number asked for yes or no",
                        "visits is not yes or no",
                        asking("${!visits}").with(APPROVAL, question("number", "visits", ""))),
                refused(
                        "a tick compared with a word",
                        "homeVisited is yes or no",
                        asking("${homeVisited == 'yes'}").with(APPROVAL, question("checkbox", "homeVisited", ""))),
                refused(
                        "the word true for yes",
                        "ours is not yes or no",
                        closure(
                                "${approved}</bpmn:conditionExpression>",
                                "${ours}</bpmn:conditionExpression>",
                                "<camunda:inputParameter name=\"approved\" />",
                                "<camunda:inputParameter name=\"approved\" />"
                                        + "<camunda:outputParameter name=\"ours\">true</camunda:outputParameter>")),
                refused("a part of a text", "is no row of a table", asking("${closureRoute.first}")),
                refused(
                        "a wait for a message of the council's own",
                        "which nobody sends",
                        closure(
                                END,
                                "<bpmn:boundaryEvent id=\"event_told\" attachedToRef=\"userTask_informFamily\">"
                                        + "<bpmn:messageEventDefinition messageRef=\"message_told\" /></bpmn:boundaryEvent>"
                                        + flow("event_told", "gateway_mergeApproval") + END
                                        + "<bpmn:message id=\"message_told\" name=\"familyTold\" />")),
                refused(
                        "time between the look and an agency's task",
                        "asked at once",
                        new OwnFiles()
                                .with(
                                        "bpmn/employment-support.bpmn",
                                        "<bpmn:exclusiveGateway id=\"gateway_sharedLater\"",
                                        "<bpmn:exclusiveGateway id=\"gateway_sharedLater\" camunda:asyncAfter=\"true\"")),
                refused("records that are gone at once", "at least P3650D", closure("P3650D", "P0D")));
    }

    private static String listener(String bean) {
        return "<camunda:executionListener event=\"start\" delegateExpression=\"" + bean + "\" />";
    }

    private static String woken(String id, String by, String wakes) {
        return "<bpmn:subProcess id=\"part_" + id + "\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"start_" + id
                + "\"><bpmn:escalationEventDefinition escalationRef=\"" + by + "\" /></bpmn:startEvent>"
                + "<bpmn:endEvent id=\"end_" + id + "\"><bpmn:escalationEventDefinition escalationRef=\"" + wakes
                + "\" /></bpmn:endEvent>" + flow("start_" + id, "end_" + id) + "</bpmn:subProcess>";
    }

    private static DynamicTest unsafe(String what, OwnFiles files) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertThat(files.judged().unsafe())
                        .as(String.valueOf(files.faults()))
                        .isNotEmpty());
    }

    private static DynamicTest refused(String what, String reason, OwnFiles files) {
        return DynamicTest.dynamicTest(
                what, () -> assertThat(files.faults()).anyMatch(fault -> fault.contains(reason)));
    }
}
