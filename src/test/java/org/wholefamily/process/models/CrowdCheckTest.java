package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class CrowdCheckTest {

    @Test
    void a_few_splits_are_taken_and_many_after_one_another_are_not() {
        assertThat(faults(splits(3))).isEmpty();
        assertThat(faults(splits(11)))
                .extracting(ModelFault::reason)
                .containsExactly("goes more than 1000 ways at once");
    }

    @Test
    void a_choice_of_ways_is_no_crowd() {
        AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess("way").startEvent();
        for (int number = 0; number < 11; number++) {
            at = at.exclusiveGateway("choice" + number)
                    .exclusiveGateway("merge" + number)
                    .moveToNode("choice" + number)
                    .connectTo("merge" + number);
        }

        assertThat(faults(at.endEvent().done())).isEmpty();
    }

    @Test
    void what_is_done_many_times_holds_nothing_that_is_done_many_times() {
        BpmnModelInstance once = Bpmn.createExecutableProcess("way")
                .startEvent()
                .subProcess("part")
                .embeddedSubProcess()
                .startEvent()
                .userTask("ask")
                .multiInstance()
                .cardinality("9")
                .multiInstanceDone()
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
        assertThat(faults(once)).isEmpty();

        BpmnModelInstance twice = once.clone();
        SubProcess part = twice.getModelElementById("part");
        part.builder().multiInstance().cardinality("9");
        assertThat(faults(twice)).extracting(ModelFault::element).containsExactly("ask");
    }

    private static BpmnModelInstance splits(int many) {
        AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess("way").startEvent();
        for (int number = 0; number < many; number++) {
            at = at.parallelGateway("split" + number)
                    .exclusiveGateway("merge" + number)
                    .moveToNode("split" + number)
                    .connectTo("merge" + number);
        }
        return at.endEvent().done();
    }

    private static List<ModelFault> faults(BpmnModelInstance model) {
        Faults faults = new Faults();
        CrowdCheck.check("way", model, faults);
        return faults.list();
    }
}
