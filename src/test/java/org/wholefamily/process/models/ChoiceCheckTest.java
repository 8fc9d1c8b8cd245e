package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

class ChoiceCheckTest {

    @Test
    void conditions_on_all_ways_leave_no_way_for_the_rest() {
        assertThat(faults(two(start().exclusiveGateway("which"), "${a}", "${b}")))
                .containsExactly("which");
        assertThat(faults(two(start().inclusiveGateway("which"), "${a}", "${b}")))
                .containsExactly("which");
        assertThat(faults(two(start().userTask("which"), "${a}", "${b}"))).containsExactly("which");
    }

    @Test
    void two_opposite_conditions_leave_none_out() {
        assertThat(faults(two(start().exclusiveGateway("which"), "${a}", "${!a}")))
                .isEmpty();
        assertThat(faults(two(start().exclusiveGateway("which"), "${a != 'x'}", "${ a == 'x' }")))
                .isEmpty();
        assertThat(faults(two(start().exclusiveGateway("which"), "${a == 'x'}", "${a == 'y'}")))
                .containsExactly("which");
    }

    @Test
    void the_default_is_the_way_without_a_condition_and_the_only_one() {
        BpmnModelInstance model = two(start().exclusiveGateway("which"), "${a}", null);
        assertThat(faults(model)).containsExactly("which");

        SequenceFlow free = flow(model, null);
        free.getSource().setAttributeValue("default", free.getId());
        assertThat(faults(model)).isEmpty();

        SequenceFlow asked = flow(model, "${a}");
        free.getSource().setAttributeValue("default", asked.getId());
        assertThat(faults(model)).contains("which", asked.getId());
    }

    @Test
    void nobody_asks_a_condition_behind_a_gateway_that_goes_all_ways() {
        assertThat(faults(two(start().parallelGateway("all"), "${a}", "${!a}"))).hasSize(2);
    }

    private static AbstractFlowNodeBuilder<?, ?> start() {
        return Bpmn.createExecutableProcess("way").startEvent();
    }

    private static BpmnModelInstance two(AbstractFlowNodeBuilder<?, ?> from, String one, String other) {
        String id = from.getElement().getId();
        (one == null ? from : from.condition("one", one)).userTask("first").endEvent();
        AbstractFlowNodeBuilder<?, ?> again = from.moveToNode(id);
        return (other == null ? again : again.condition("other", other))
                .userTask("second")
                .endEvent()
                .done();
    }

    private static SequenceFlow flow(BpmnModelInstance model, String condition) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getId().equals("which"))
                .filter(flow -> condition == null
                        ? flow.getConditionExpression() == null
                        : flow.getConditionExpression() != null)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(BpmnModelInstance model) {
        Faults faults = new Faults();
        ChoiceCheck.check("way", model, faults);
        return faults.list().stream().map(ModelFault::element).toList();
    }
}
