package org.wholefamily.process.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.process.TextFile;

class HonestFeelTest {

    private static final FeelEngineApi STOCK = FeelEngineBuilder.forJava().build();
    private static final Map<String, Object> VALUES = values();

    @ParameterizedTest
    @MethodSource("ordinary")
    void ordinary_feel_says_what_the_engine_says_by_itself(String text) {
        Map<String, Object> plain = new HashMap<>(VALUES);
        plain.put("json", Map.of("list", List.of(1, 2)));
        FeelAnswer answer = Feel.value(FeelTexts.expression(text), Facts.of(VALUES));
        var stock = STOCK.evaluateExpression(text, plain);
        assertThat(answer.failure()).isNull();
        assertThat(answer.value()).isEqualTo(stock.result());
        assertThat(answer.suppressed()).hasSize(stock.suppressedFailures().size());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void an_ordinary_cell_fits_what_it_fits_by_itself(String cell) {
        for (Object input :
                new Object[] {5, 5.5, -1, null, "text", "", "5", true, "2013-09-01", List.of(5), Map.of("a", 1)}) {
            var stock = STOCK.evaluateUnaryTests(cell, input, VALUES);
            FeelAnswer answer = Feel.test(FeelTexts.cell(cell), input, Facts.of(VALUES));
            assertThat(answer.value())
                    .as("%s with %s", cell, input)
                    .isEqualTo(stock.isSuccess() ? stock.result() : null);
            assertThat(answer.failure() == null).isEqualTo(stock.isSuccess());
        }
    }

    @Test
    void lists_of_five_hundred_are_worked_with() {
        List<Map<String, Object>> many = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> many.add(person("person " + i, i % 90)));
        Map<String, Object> values = Map.of("people", many);
        for (String text : List.of(
                "count(people[age < 18])",
                "string join(for p in people return p.name, \", \")",
                "sort(people, function(x, y) x.age < y.age)[1].name",
                "count(distinct values(people.age))",
                "every p in people satisfies matches(p.name, \"^person [0-9]+$\")",
                "for p in people return count(people[age > p.age])")) {
            assertThat(Feel.value(FeelTexts.expression(text), Facts.of(values)).failure())
                    .as(text)
                    .isNull();
        }
    }

    @Test
    void names_are_those_that_are_read_from_outside() {
        assertThat(FeelTexts.expression("for x in a return x + b.c + sum(list: d) + count(e[item > f])")
                        .names())
                .containsExactlyInAnyOrder("a", "b", "d", "e", "f");
        assertThat(FeelTexts.expression("sort(a, function(x, y) x < y)").names())
                .containsExactly("a");
    }

    static List<String> ordinary() {
        return TextFile.lines("feel/ordinary.txt");
    }

    static List<String> cells() {
        return TextFile.lines("feel/cells.txt");
    }

    private static Map<String, Object> person(String name, int age) {
        return Map.of("name", name, "age", age, "role", "child", "needs", List.of("a", "b"));
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("age", 14);
        values.put("born", "2001-05-12");
        values.put("needs", List.of("debt", "housing"));
        values.put("people", List.of(person("Ann", 33), person("Leah", 12), person("Tom", 4)));
        values.put("nothing", null);
        values.put("a name with spaces", 7L);
        values.put("answer", Map.of("needs", List.of("x")));
        values.put("json", Spin.JSON("{\"list\": [1, 2]}"));
        return values;
    }
}
