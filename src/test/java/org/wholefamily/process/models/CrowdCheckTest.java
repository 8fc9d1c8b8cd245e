package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class CrowdCheckTest {

    private static final String MANY = "<manualTask id=\"many\"><multiInstanceLoopCharacteristics><loopCardinality>9"
            + "</loopCardinality></multiInstanceLoopCharacteristics></manualTask>";
    private static final String CALLED = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
              <process id="%s" isExecutable="true">%s</process>
            </definitions>
            """;

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

    @Test
    void what_is_done_many_times_calls_nothing_in_which_something_is_done_many_times() {
        String inner = CALLED.formatted("inner", MANY);
        String between = CALLED.formatted("between", "<callActivity id=\"call\" calledElement=\"inner\" />");
        String once = CALLED.formatted("outer", "<callActivity id=\"call\" calledElement=\"between\" />");
        String many = CALLED.formatted(
                "outer",
                "<callActivity id=\"call\" calledElement=\"between\"><multiInstanceLoopCharacteristics>"
                        + "<loopCardinality>9</loopCardinality></multiInstanceLoopCharacteristics></callActivity>");

        assertThat(called(inner, between, once)).isEmpty();
        assertThat(called(inner, between, many))
                .containsExactly("is done many times, and so is something in inner, which it calls");
    }

    private static List<String> called(String inner, String between, String outer) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("bpmn/inner.bpmn", inner.getBytes(UTF_8));
        files.put("bpmn/between.bpmn", between.getBytes(UTF_8));
        files.put("bpmn/outer.bpmn", outer.getBytes(UTF_8));
        ReadSet read = ReadSet.of(new ModelSet("northshire", files));
        Faults faults = new Faults();
        CrowdCheck.check("outer", read.processes().get("outer"), read, faults);
        return faults.list().stream().map(ModelFault::reason).toList();
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
        CrowdCheck.check("way", model, ReadSet.of(new ModelSet(null, new TreeMap<>())), faults);
        return faults.list();
    }
}
