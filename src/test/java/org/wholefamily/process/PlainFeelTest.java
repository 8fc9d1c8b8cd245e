package org.wholefamily.process;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class PlainFeelTest {

    private static final DmnEngine ENGINE = PlainFeel.decisionEngine().buildEngine();

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

    @Test
    void today_is_the_day_of_the_business_in_england() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2013-06-30T23:30:00Z")));
        try {
            assertThat(value("today()")).isEqualTo(LocalDate.parse("2013-07-01"));
            assertThat(value("string(now())")).asString().startsWith("2013-07-01T00:30:00");
            assertThat(feel.evaluateSimpleUnaryTests(
                            "< today()", "day", variable("day", LocalDate.parse("2013-06-30"))))
                    .isTrue();
            assertThat(feel.evaluateSimpleUnaryTests(
                            "< today()", "day", variable("day", LocalDate.parse("2013-07-01"))))
                    .isFalse();
        } finally {
            ClockUtil.reset();
        }
    }

    private static VariableContext variable(String name, Object value) {
        return Variables.createVariables().putValue(name, value).asVariableContext();
    }

    @Test
    void a_table_in_another_language_has_no_answer() {
        for (String language : List.of("juel", "groovy", "javascript", "http://www.w3.org/1999/XPath")) {
            String file = """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" expressionLanguage="%s"
                        id="d" name="d" namespace="test"><decision id="rule" name="rule"><decisionTable id="table">
                    <output id="out" name="out" /><rule id="r"><outputEntry id="cell"><text>${1 + 1}</text></outputEntry></rule>
                    </decisionTable></decision></definitions>
                    """.formatted(language);
            DmnDecision rule = ENGINE.parseDecisions(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                    .get(0);

            assertThatThrownBy(() -> ENGINE.evaluateDecision(rule, Variables.createVariables()))
                    .as(language)
                    .hasStackTraceContaining(RuleFailed.class.getName());
        }
    }

    @Test
    void a_decision_ends_when_its_cells_take_too_many_steps_together() {
        DmnDecision table = table("count(for a in list, b in 1..90 return a)", 40);
        var few = Variables.createVariables().putValue("list", numbers(2));
        var many = Variables.createVariables().putValue("list", numbers(500));

        assertThat(ENGINE.evaluateDecision(table, few).getResultList()).hasSize(40);
        assertTimeout(
                ofSeconds(5),
                () -> assertThatThrownBy(() -> ENGINE.evaluateDecision(table, many))
                        .isInstanceOf(RuleFailed.class)
                        .hasMessageContaining("too many steps"));
    }

    @Test
    void a_decision_that_fails_names_the_rule_and_none_of_the_values() {
        DmnDecision table = table("date(day) + duration(\"P999999999Y\")", 1);

        assertThatThrownBy(() -> ENGINE.evaluateDecision(
                        table, Variables.createVariables().putValue("day", "2013-09-01")))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("date(day)")
                .hasMessageNotContaining("2013-09-01");
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static DmnDecision table(String output, int rules) {
        String rule = "<rule id=\"r%d\"><inputEntry id=\"i%d\"><text></text></inputEntry>"
                + "<outputEntry id=\"o%d\"><text>" + output + "</text></outputEntry></rule>";
        String dmn =
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"t\">"
                        + "<decision id=\"t\" name=\"t\"><decisionTable id=\"dt\" hitPolicy=\"COLLECT\">"
                        + "<input id=\"in\"><inputExpression id=\"ie\"><text>null</text></inputExpression></input>"
                        + "<output id=\"out\" name=\"out\" />"
                        + IntStream.range(0, rules)
                                .mapToObj(i -> rule.formatted(i, i, i))
                                .collect(Collectors.joining())
                        + "</decisionTable></decision></definitions>";
        return ENGINE.parseDecision("t", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private Object value(String expression) {
        return feel.evaluateSimpleExpression(
                expression, Variables.createVariables().asVariableContext());
    }
}
