package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;

class DoublingCheckTest {

    @Test
    void two_ways_that_come_back_apart_double_each_time_round() {
        assertThat(faults(begun().parallelGateway("split")
                        .userTask("one")
                        .connectTo("again")
                        .moveToNode("split")
                        .userTask("other")
                        .connectTo("again")
                        .done()))
                .containsExactly("split");
    }

    @Test
    void an_inclusive_gateway_and_a_step_with_two_ways_double_too() {
        assertThat(faults(begun().inclusiveGateway("some")
                        .condition("a", "${a}")
                        .userTask("one")
                        .connectTo("again")
                        .moveToNode("some")
                        .condition("b", "${b}")
                        .userTask("other")
                        .connectTo("again")
                        .done()))
                .containsExactly("some");
        assertThat(faults(begun().userTask("ask")
                        .connectTo("again")
                        .moveToActivity("ask")
                        .userTask("other")
                        .connectTo("again")
                        .done()))
                .containsExactly("ask");
    }

    @Test
    void ways_that_are_joined_before_they_come_back_are_taken() {
        assertThat(faults(begun().parallelGateway("split")
                        .userTask("one")
                        .parallelGateway("join")
                        .moveToNode("split")
                        .userTask("other")
                        .connectTo("join")
                        .connectTo("again")
                        .done()))
                .isEmpty();
    }

    @Test
    void a_join_for_fewer_ways_than_there_are_does_not_help() {
        assertThat(faults(begun().parallelGateway("split")
                        .userTask("one")
                        .exclusiveGateway("merge")
                        .parallelGateway("join")
                        .moveToNode("split")
                        .userTask("two")
                        .connectTo("merge")
                        .moveToNode("split")
                        .userTask("three")
                        .connectTo("join")
                        .connectTo("again")
                        .done()))
                .containsExactly("split");
    }

    @Test
    void two_splits_need_two_joins() {
        assertThat(faults(begun().parallelGateway("split")
                        .parallelGateway("inner")
                        .userTask("one")
                        .exclusiveGateway("merge")
                        .parallelGateway("join")
                        .moveToNode("inner")
                        .userTask("two")
                        .connectTo("merge")
                        .moveToNode("split")
                        .userTask("three")
                        .connectTo("join")
                        .connectTo("again")
                        .done()))
                .hasSize(1);
    }

    @Test
    void a_way_that_ends_beside_the_circle_is_taken() {
        assertThat(faults(begun().parallelGateway("split")
                        .userTask("one")
                        .connectTo("again")
                        .moveToNode("split")
                        .userTask("note")
                        .endEvent()
                        .done()))
                .isEmpty();
    }

    @Test
    void a_split_in_a_part_ends_with_the_part() {
        assertThat(faults(begun().subProcess("part")
                        .embeddedSubProcess()
                        .startEvent()
                        .parallelGateway("split")
                        .userTask("one")
                        .endEvent()
                        .moveToNode("split")
                        .userTask("other")
                        .endEvent()
                        .subProcessDone()
                        .connectTo("again")
                        .done()))
                .isEmpty();
    }

    @Test
    void a_reminder_beside_a_step_ends_and_does_not_lead_back() {
        assertThat(faults(begun().userTask("ask")
                        .boundaryEvent("late")
                        .cancelActivity(false)
                        .timerWithCycle("R3/P7D")
                        .userTask("remind")
                        .endEvent()
                        .moveToActivity("ask")
                        .connectTo("again")
                        .done()))
                .isEmpty();
        assertThat(faults(begun().userTask("ask")
                        .boundaryEvent("late")
                        .cancelActivity(false)
                        .timerWithDuration("P7D")
                        .userTask("remind")
                        .connectTo("again")
                        .moveToActivity("ask")
                        .endEvent()
                        .done()))
                .containsExactly("late");
    }

    @Test
    void an_event_that_interrupts_leads_back_as_often_as_it_likes() {
        assertThat(faults(begun().userTask("ask")
                        .boundaryEvent("late")
                        .timerWithDuration("P7D")
                        .connectTo("again")
                        .moveToActivity("ask")
                        .endEvent()
                        .done()))
                .isEmpty();
    }

    @Test
    void an_escalation_that_is_thrown_where_it_was_caught_makes_one_more_each_time() {
        var process = Bpmn.createExecutableProcess("way");
        process.eventSubProcess("beside")
                .startEvent("caught")
                .interrupting(false)
                .escalation("late")
                .userTask("chase")
                .subProcess("part")
                .embeddedSubProcess()
                .startEvent()
                .intermediateThrowEvent("thrown")
                .escalation("late")
                .endEvent()
                .subProcessDone()
                .endEvent();

        assertThat(faults(process.startEvent().userTask("ask").endEvent().done()))
                .containsExactly("caught");
    }

    private static AbstractFlowNodeBuilder<?, ?> begun() {
        return Bpmn.createExecutableProcess("way").startEvent().exclusiveGateway("again");
    }

    private static List<String> faults(BpmnModelInstance model) {
        Faults faults = new Faults();
        DoublingCheck.check("way", model, ReadSet.of(new ModelSet(null, new TreeMap<>())), faults);
        return faults.list().stream().map(ModelFault::element).toList();
    }
}
