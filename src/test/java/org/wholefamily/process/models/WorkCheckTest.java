package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The product's work is done where the shared processes do it, and nowhere else. */
class WorkCheckTest {

    private static final String SUPPORT = "bpmn/employment-support.bpmn";
    private static final String WORK = "${planNextMeeting}";
    private static final String STEP = "<bpmn:incoming>flow_supportContinues</bpmn:incoming>";

    @Test
    void work_of_another_process_is_unsafe_and_told_with_its_place() {
        Faults faults = new OwnFiles().with(SUPPORT, WORK, "${closeCase}").judged();

        assertThat(faults.unsafe()).containsExactly(SUPPORT);
        assertThat(faults.list())
                .extracting(ModelFault::toString)
                .contains(SUPPORT + ", serviceTask_planNextMeeting: ${closeCase} is not taken here for a service task:"
                        + " it is taken in closure for a service task");
    }

    @Test
    void a_listener_is_no_work_of_a_step_and_work_of_a_step_is_no_listener() {
        assertThat(new OwnFiles().with(SUPPORT, WORK, "${checkSharing}").faults())
                .anyMatch(fault -> fault.endsWith("${checkSharing} is not taken here for a service task:"
                        + " it is taken in any process for a listener to the start of an exclusive gateway"));
        assertThat(listening("start", WORK).judged().unsafe()).containsExactly(SUPPORT);
    }

    @Test
    void a_listener_listens_to_the_same_event_of_the_same_kind_of_step() {
        assertThat(listening("start", "${checkSharing}").judged().unsafe()).containsExactly(SUPPORT);
        assertThat(listening("start", "${enterStep}").judged().unsafe()).containsExactly(SUPPORT);
        assertThat(new OwnFiles()
                        .with(
                                SUPPORT,
                                "delegateExpression=\"${checkSharing}\" event=\"start\"",
                                "delegateExpression=\"${checkSharing}\" event=\"end\"")
                        .judged()
                        .unsafe())
                .containsExactly(SUPPORT);
    }

    @Test
    void the_look_before_an_agencys_task_is_taken_at_every_exclusive_gateway() {
        assertThat(new OwnFiles()
                        .with(
                                "bpmn/outcome-claim.bpmn",
                                text -> text.replaceFirst(
                                        "(<bpmn:exclusiveGateway [^>]*[^/]>)",
                                        "$1<bpmn:extensionElements><camunda:executionListener"
                                                + " delegateExpression=\"\\${checkSharing}\" event=\"start\" />"
                                                + "</bpmn:extensionElements>"))
                        .judged()
                        .unsafe())
                .isEmpty();
    }

    @Test
    void a_new_process_has_the_work_of_all_that_call_it_and_of_no_other() {
        assertThat(part("${endAction}", "agency-action").faults()).isEmpty();
        assertThat(part("${closeCase}", "agency-action").judged().unsafe()).containsExactly("bpmn/last-word.bpmn");
        assertThat(part("${endAction}", "agency-action", "outcome-review")
                        .judged()
                        .unsafe())
                .as("the work of one process comes into another through a part of both")
                .containsExactly("bpmn/last-word.bpmn");
    }

    @Test
    void a_part_of_a_new_part_has_no_more_than_the_process_around_both() {
        OwnFiles nested = calling("agency-action", "first-word")
                .and("bpmn/first-word.bpmn", process("first-word", call("last-word")));

        assertThat(nested.and("bpmn/last-word.bpmn", process("last-word", work("${endAction}")))
                        .faults())
                .isEmpty();
        assertThat(nested.and("bpmn/last-word.bpmn", process("last-word", work("${recordOutcome}")))
                        .judged()
                        .unsafe())
                .containsExactly("bpmn/last-word.bpmn");
    }

    @Test
    void parts_that_call_each_other_and_are_called_by_none_have_no_work() {
        assertThat(new OwnFiles()
                        .and("bpmn/first-word.bpmn", process("first-word", call("last-word")))
                        .and("bpmn/last-word.bpmn", process("last-word", call("first-word") + work("${endAction}")))
                        .judged()
                        .unsafe())
                .containsExactly("bpmn/last-word.bpmn");
    }

    private static OwnFiles listening(String event, String bean) {
        return new OwnFiles()
                .with(
                        SUPPORT,
                        STEP,
                        "<bpmn:extensionElements><camunda:executionListener event=\"" + event
                                + "\" delegateExpression=\"" + bean + "\" /></bpmn:extensionElements>" + STEP);
    }

    private static OwnFiles part(String bean, String... callers) {
        OwnFiles files = new OwnFiles().and("bpmn/last-word.bpmn", process("last-word", work(bean)));
        for (String caller : callers) {
            calling(files, caller, "last-word");
        }
        return files;
    }

    private static OwnFiles calling(String caller, String called) {
        return calling(new OwnFiles(), caller, called);
    }

    /** The process with one call more, right behind its start. */
    private static OwnFiles calling(OwnFiles files, String caller, String called) {
        return files.with(
                "bpmn/" + caller + ".bpmn",
                text -> text.replaceFirst(
                                "(<bpmn:sequenceFlow id=\"[^\"]*\" sourceRef=\")(startEvent_\\w+)(\" targetRef)",
                                java.util.regex.Matcher.quoteReplacement(
                                                "<bpmn:sequenceFlow id=\"flow_toCall\" sourceRef=\"")
                                        + "$2\" targetRef=\"callActivity_own\" />$1callActivity_own$3")
                        .replaceFirst(
                                "<bpmn:endEvent",
                                java.util.regex.Matcher.quoteReplacement(call(called)) + "<bpmn:endEvent")
                        .replaceAll("(?s)<bpmn:(incoming|outgoing)>.*?</bpmn:\\1>", ""));
    }

    private static String call(String called) {
        return "<bpmn:callActivity id=\"callActivity_own\" calledElement=\"" + called + "\"><bpmn:extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                + "<camunda:in source=\"caseReference\" target=\"caseReference\" />"
                + "</bpmn:extensionElements></bpmn:callActivity>";
    }

    private static String work(String bean) {
        return "<bpmn:serviceTask id=\"serviceTask_own\" camunda:delegateExpression=\"" + bean + "\" />";
    }

    private static String process(String id, String steps) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="own">
                  <bpmn:process id="%s" name="Own part" isExecutable="true" camunda:historyTimeToLive="P3650D"
                      camunda:isStartableInTasklist="false">
                    <bpmn:startEvent id="startEvent_own" />%s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, steps);
    }
}
