package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class PlainFeelTest {

    private final FeelEngine feel = new PlainFeel().createInstance();

    @Test
    void a_list_is_one_that_a_variable_can_keep() {
        assertThat(value("append([\"a\"], \"b\")"))
                .isExactlyInstanceOf(ArrayList.class)
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void so_is_a_map_with_a_list_inside() {
        Object map = value("{needs: [1, 2]}");
        assertThat(map).isExactlyInstanceOf(LinkedHashMap.class);
        assertThat(((Map<?, ?>) map).get("needs")).isExactlyInstanceOf(ArrayList.class);
    }

    @Test
    void other_answers_stay_as_they_are() {
        assertThat(value("1 + 1")).isEqualTo(2L);
        assertThat(value("null")).isNull();
    }

    private Object value(String expression) {
        return feel.evaluateSimpleExpression(
                expression, Variables.createVariables().asVariableContext());
    }
}
