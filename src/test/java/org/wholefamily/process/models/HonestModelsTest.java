package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a designer of a council would change is taken. */
class HonestModelsTest {

    private static final String CLOSURE = "bpmn/closure.bpmn";
    private static final String APPROVAL = "forms/closure-approval.form";
    private static final String TO_PROPOSE = "targetRef=\"userTask_proposeClosure\" />";
    private static final String END = "</bpmn:process>";
    private static final String TALK = "<bpmn:userTask id=\"userTask_talkAgain\" name=\"Talk again\""
            + " camunda:formRef=\"closure-family-informed\" camunda:formRefBinding=\"latest\""
            + " camunda:candidateGroups=\"caseworkers\" camunda:priority=\"${taskPriority}\" />";

    private static final String PART =
            "<bpmn:subProcess id=\"part_submit\"><bpmn:startEvent id=\"startEvent_submit\" />" + "$0"
                    + flow("startEvent_submit", "userTask_submitClaim") + "</bpmn:subProcess>";

    @TestFactory
    Stream<DynamicTest> is_taken() {
        return Stream.of(
                taken(
                        "a step more",
                        closure(
                                TO_PROPOSE,
                                "targetRef=\"userTask_talkAgain\" />" + TALK
                                        + flow("userTask_talkAgain", "userTask_proposeClosure"))),
                taken(
                        "a reminder more",
                        closure(
                                END,
                                "<bpmn:boundaryEvent id=\"event_remind\" cancelActivity=\"false\""
                                        + " attachedToRef=\"userTask_proposeClosure\"><bpmn:timerEventDefinition>"
                                        + "<bpmn:timeCycle>R3/P7D</bpmn:timeCycle></bpmn:timerEventDefinition>"
                                        + "</bpmn:boundaryEvent>" + TALK + "<bpmn:endEvent id=\"endEvent_reminded\" />"
                                        + flow("event_remind", "userTask_talkAgain")
                                        + flow("userTask_talkAgain", "endEvent_reminded") + END)),
                taken(
                        "a time after which it goes on without an answer",
                        closure(
                                END,
                                "<bpmn:boundaryEvent id=\"event_late\" attachedToRef=\"userTask_informFamily\">"
                                        + "<bpmn:timerEventDefinition><bpmn:timeDuration>P14D</bpmn:timeDuration>"
                                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                        + flow("event_late", "gateway_mergeApproval") + END)),
                taken(
                        "two steps side by side in the circle of the proposal",
                        closure(
                                TO_PROPOSE,
                                "targetRef=\"gateway_both\" />" + TALK + "<bpmn:parallelGateway id=\"gateway_both\" />"
                                        + "<bpmn:parallelGateway id=\"gateway_bothDone\" />"
                                        + flow("gateway_both", "userTask_proposeClosure")
                                        + flow("gateway_both", "userTask_talkAgain")
                                        + flow("userTask_talkAgain", "gateway_bothDone"),
                                "sourceRef=\"userTask_proposeClosure\" targetRef=\"serviceTask_weighClosure\"",
                                "sourceRef=\"userTask_proposeClosure\" targetRef=\"gateway_bothDone\" />"
                                        + "<bpmn:sequenceFlow id=\"flow_bothDone\" sourceRef=\"gateway_bothDone\""
                                        + " targetRef=\"serviceTask_weighClosure\"")),
                taken(
                        "a condition for each answer instead of a default",
                        closure(
                                " default=\"flow_notApproved\"",
                                "",
                                "sourceRef=\"gateway_approved\" targetRef=\"gateway_mergeProposal\" />",
                                "sourceRef=\"gateway_approved\" targetRef=\"gateway_mergeProposal\">"
                                        + "<bpmn:conditionExpression>${!approved}</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                taken(
                        "a way that hangs on a question of the council's own",
                        asking("${homeVisited}").with(APPROVAL, question("checkbox", "homeVisited", ""))),
                taken(
                        "a way that hangs on a word of the council's own",
                        asking("${howSure == 'sure'}").with(APPROVAL, question("radio", "howSure", WORDS))),
                taken(
                        "colours",
                        closure(
                                "<bpmn:process ",
                                "<bpmn:process xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:stroke=\"#205022\" ")),
                taken(
                        "work that waits for its own transaction",
                        closure(
                                "<bpmn:serviceTask id=\"serviceTask_closeCase\"",
                                "<bpmn:serviceTask id=\"serviceTask_closeCase\" camunda:asyncBefore=\"true\"")),
                taken(
                        "the look at an agency's sharing in a transaction of its own",
                        new OwnFiles()
                                .with(
                                        "bpmn/agency-action.bpmn",
                                        "<bpmn:exclusiveGateway ",
                                        "<bpmn:exclusiveGateway camunda:asyncBefore=\"true\" ")),
                taken(
                        "a part of its own, as the Modeler begins it",
                        closure(
                                        "<bpmn:serviceTask id=\"serviceTask_recordSustainCheck\" name=\"Record sustain check\""
                                                + " camunda:delegateExpression=\"${recordSustainCheck}\">",
                                        "<bpmn:callActivity id=\"serviceTask_recordSustainCheck\" calledElement=\"our-check\">"
                                                + "<bpmn:extensionElements>"
                                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                                + "<camunda:in source=\"caseReference\" target=\"caseReference\" />"
                                                + "</bpmn:extensionElements>",
                                        "<bpmn:outgoing>flow_recordSustainCheckToFamilyFollowedUp</bpmn:outgoing>\n    </bpmn:serviceTask>",
                                        "<bpmn:outgoing>flow_recordSustainCheckToFamilyFollowedUp</bpmn:outgoing></bpmn:callActivity>")
                                .and("bpmn/our-check.bpmn", """
                                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
                                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="own">
                                  <bpmn:process id="our-check" isExecutable="true" camunda:historyTimeToLive="180">
                                    <bpmn:startEvent id="start" />
                                    <bpmn:serviceTask id="work" camunda:delegateExpression="${recordSustainCheck}" />
                                    <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="work" />
                                  </bpmn:process>
                                </bpmn:definitions>
                                """)),
                taken(
                        "a table without types",
                        new OwnFiles()
                                .with("dmn/review-interval.dmn", text -> text.replaceAll(" typeRef=\"\\w+\"", ""))),
                taken("records that are kept longer", closure("P3650D", "P9125D")),
                taken("a claim from before its work was drawn, with a task in a part", before()));
    }

    static final String WORDS = "\"values\": [{\"label\": \"Sure\", \"value\": \"sure\"},"
            + " {\"label\": \"Not yet\", \"value\": \"not-yet\"}],";

    /** The process of a closure, redrawn, with a step that its table of deadlines knows. */
    static OwnFiles closure(String... changes) {
        return new OwnFiles()
                .with(
                        CLOSURE,
                        text -> OwnFiles.changed(text, changes)
                                .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>", ""))
                .with("dmn/deadline.dmn", "\"proposeClosure\"", "\"proposeClosure\", \"talkAgain\"");
    }

    /** A claim whose tasks move it on, of which one stands in a part. */
    private static OwnFiles before() {
        try (var file = HonestModelsTest.class.getResourceAsStream("/before/outcome-claim.bpmn")) {
            return new OwnFiles()
                    .and(
                            "bpmn/outcome-claim.bpmn",
                            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                                    .replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:(incoming|outgoing)>", "")
                                    .replace("Ref=\"userTask_submitClaim\"", "Ref=\"part_submit\"")
                                    .replaceAll(
                                            "(?s)<bpmn:userTask id=\"userTask_submitClaim\".*?</bpmn:userTask>", PART));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A closure that asks one thing more before the case is closed. */
    static OwnFiles asking(String condition) {
        return closure(
                "sourceRef=\"gateway_approved\" targetRef=\"serviceTask_closeCase\">",
                "sourceRef=\"gateway_approved\" targetRef=\"gateway_more\">",
                END,
                "<bpmn:exclusiveGateway id=\"gateway_more\" default=\"flow_more\" />"
                        + "<bpmn:sequenceFlow id=\"flow_more\" sourceRef=\"gateway_more\" targetRef=\"gateway_mergeProposal\" />"
                        + "<bpmn:sequenceFlow id=\"flow_asked\" sourceRef=\"gateway_more\" targetRef=\"serviceTask_closeCase\">"
                        + "<bpmn:conditionExpression>" + condition + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
                        + END);
    }

    static String[] question(String type, String key, String more) {
        return new String[] {
            "{\n      \"id\": \"Text_heading\"",
            "{\"type\": \"" + type + "\", \"id\": \"Field_own\", \"key\": \"" + key + "\", \"label\": \"Ours?\", "
                    + more + " \"validate\": {}}, {\n      \"id\": \"Text_heading\""
        };
    }

    static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow_" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\" />";
    }

    private static DynamicTest taken(String what, OwnFiles files) {
        return DynamicTest.dynamicTest(what, () -> assertThat(files.faults()).isEmpty());
    }
}
