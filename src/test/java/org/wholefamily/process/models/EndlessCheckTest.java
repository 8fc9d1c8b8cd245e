package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;

class EndlessCheckTest {

    @Test
    void a_circle_in_which_somebody_is_asked_may_go_round_as_often_as_they_like() {
        assertThat(faults(circle(gateway -> gateway.userTask("ask")))).isEmpty();
    }

    @Test
    void a_circle_that_waits_for_a_message_or_a_time_ends_some_day() {
        assertThat(faults(
                        circle(gateway -> gateway.intermediateCatchEvent("wait").message("m"))))
                .isEmpty();
        assertThat(faults(
                        circle(gateway -> gateway.intermediateCatchEvent("wait").timerWithDuration("P1D"))))
                .isEmpty();
    }

    @Test
    void a_circle_of_work_alone_never_ends() {
        assertThat(faults(circle(gateway -> gateway.serviceTask("work").camundaDelegateExpression("${work}"))))
                .extracting(ModelFault::reason)
                .containsExactly("goes in a circle in which nobody is asked and nothing is waited for");
    }

    @Test
    void a_moment_that_has_passed_is_no_pause() {
        assertThat(faults(
                        circle(gateway -> gateway.intermediateCatchEvent("wait").timerWithDate("${then}"))))
                .hasSize(1);
    }

    @Test
    void a_part_in_which_somebody_is_asked_only_perhaps_is_no_pause() {
        BpmnModelInstance part = Bpmn.createExecutableProcess("part")
                .startEvent()
                .exclusiveGateway("perhaps")
                .userTask("ask")
                .endEvent()
                .moveToNode("perhaps")
                .endEvent()
                .done();
        BpmnModelInstance way = circle(gateway -> gateway.callActivity("call").calledElement("part"));

        assertThat(faults(Map.of("way", way, "part", part), "way")).hasSize(1);
    }

    @Test
    void a_part_out_of_which_an_escalation_leads_is_no_pause() {
        BpmnModelInstance way = circle(gateway -> gateway.subProcess("part")
                .embeddedSubProcess()
                .startEvent()
                .intermediateThrowEvent()
                .escalation("out")
                .userTask("ask")
                .endEvent()
                .subProcessDone()
                .boundaryEvent("border")
                .escalation("out"));

        assertThat(faults(way)).hasSize(1);
    }

    @Test
    void a_task_that_comes_back_at_once_when_whoever_is_asked_has_left_is_no_pause() {
        assertThat(faults(asked("again"))).hasSize(1);
        assertThat(faults(asked("merge"))).isEmpty();
    }

    /** A task out of which leads, when the person has left, what comes to a task again. */
    private static BpmnModelInstance asked(String next) {
        return Bpmn.createExecutableProcess("way")
                .startEvent()
                .exclusiveGateway("merge")
                .userTask("anew")
                .exclusiveGateway("again")
                .userTask("ask")
                .endEvent()
                .moveToActivity("ask")
                .boundaryEvent("left")
                .error("personLeft")
                .connectTo(next)
                .done();
    }

    @Test
    void parts_that_wake_each_other_by_what_they_throw_go_in_a_circle() {
        var process = Bpmn.createExecutableProcess("way");
        process.eventSubProcess("one").startEvent().escalation("a").endEvent().escalation("b");
        process.eventSubProcess("other").startEvent().escalation("b").endEvent().escalation("a");

        assertThat(faults(process.startEvent().userTask("ask").endEvent().done()))
                .hasSize(1);
    }

    @Test
    void a_call_that_throws_what_leads_to_it_goes_in_a_circle() {
        var process = Bpmn.createExecutableProcess("way");
        process.eventSubProcess("one")
                .startEvent()
                .interrupting(false)
                .escalation("a")
                .callActivity("call")
                .calledElement("there")
                .endEvent();
        BpmnModelInstance there = Bpmn.createExecutableProcess("there")
                .startEvent()
                .endEvent()
                .escalation("a")
                .done();

        assertThat(faults(
                        Map.of(
                                "way",
                                process.startEvent().userTask("ask").endEvent().done(),
                                "there",
                                there),
                        "way"))
                .hasSize(1);
    }

    @Test
    void a_process_calls_itself_through_no_other() {
        BpmnModelInstance there = Bpmn.createExecutableProcess("there")
                .startEvent()
                .userTask("ask")
                .callActivity("back")
                .calledElement("way")
                .endEvent()
                .done();
        BpmnModelInstance way = Bpmn.createExecutableProcess("way")
                .startEvent()
                .callActivity("call")
                .calledElement("there")
                .endEvent()
                .done();

        assertThat(faults(Map.of("way", way, "there", there), "way"))
                .extracting(ModelFault::reason)
                .containsExactly("calls itself, perhaps through another process");
    }

    private static BpmnModelInstance circle(UnaryOperator<AbstractFlowNodeBuilder<?, ?>> step) {
        var gateway = Bpmn.createExecutableProcess("way").startEvent().exclusiveGateway("again");
        step.apply(gateway).connectTo("again");
        return gateway.endEvent().done();
    }

    private static java.util.List<ModelFault> faults(BpmnModelInstance way) {
        return faults(Map.of("way", way), "way");
    }

    private static java.util.List<ModelFault> faults(Map<String, BpmnModelInstance> processes, String id) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        processes.forEach((name, model) -> {
            var out = new ByteArrayOutputStream();
            Bpmn.writeModelToStream(out, model);
            files.put("bpmn/" + name + ".bpmn", out.toByteArray());
        });
        ReadSet read = ReadSet.of(new ModelSet("northshire", files));
        Faults faults = new Faults();
        new EndlessCheck(read, faults).check(id, read.processes().get(id));
        return faults.list();
    }
}
