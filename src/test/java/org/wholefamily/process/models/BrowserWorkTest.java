package org.wholefamily.process.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a form may make a browser do at each key stroke, all its expressions together. */
class BrowserWorkTest {

    private static final String TEXTFIELD = "{\"type\": \"textfield\", \"key\": \"a%d\", \"label\": \"Whom?\"}";
    private static final String HIDDEN = "{\"type\": \"textfield\", \"key\": \"a%d\", \"label\": \"Whom?\","
            + " \"conditional\": {\"hide\": \"=t = \\\"x\\\"\"}}";

    @Test
    void every_shared_form_leaves_a_third_of_what_is_allowed() {
        SharedSet.READ
                .forms()
                .forEach((id, form) -> assertThat(BrowserWork.share(form.json(), form.reads()))
                        .as(id)
                        .isLessThan(0.67));
    }

    @Test
    void what_councils_add_is_taken() {
        assertThat(fault(many(40, TEXTFIELD))).isEmpty();
        assertThat(fault(many(40, HIDDEN))).isEmpty();
        assertThat(fault(many(10, expression("string length(t) + %d")))).isEmpty();
        assertThat(fault(many(5, expression("e%2$d")))).isEmpty();
        assertThat(fault(list(30, many(8, TEXTFIELD)))).isEmpty();
        assertThat(fault(list(10, many(4, HIDDEN.replace("=t", "=this.a0"))))).isEmpty();
        assertThat(fault(text("{{#loop t}}- {{this.a}} of {{this.b}}\\n{{/loop}}")))
                .isEmpty();
        assertThat(fault(expression("count(for x in t return x.a)").formatted(1)))
                .isEmpty();
    }

    @Test
    void what_keeps_a_browser_busy_is_refused_before_anything_is_worked_out() {
        assertThat(fault(many(300, HIDDEN))).contains("times as much as is allowed");
        assertThat(fault(many(990, TEXTFIELD))).contains("times as much as is allowed");
        assertThat(fault(many(1_001, TEXTFIELD))).contains("more than 1000 components");
        assertThat(fault(many(50, expression("count(for x in 1..1000 return count(for y in 1..30 return x * y))"))))
                .contains("times as much");
        assertThat(fault(many(45, expression("e%2$d")))).contains("expressions wait for one another");
        assertThat(fault(list(100, many(10, HIDDEN)))).contains("times as much");
        assertThat(fault(list(30, list(30, many(2, HIDDEN))))).contains("times as much");
        assertThat(fault(text("{{#loop t}}{{#loop parent.t}}{{#loop parent.t}}{{a}}{{/loop}}{{/loop}}{{/loop}}")))
                .contains("times as much");
        assertThat(fault("{\"type\": \"radio\", \"key\": \"r\", \"valuesExpression\":"
                        + " \"=for x in 1..1000 return for y in 1..20 return string(y)\"}"))
                .contains("times as much");
        assertThat(fault(list(
                        30,
                        expression("parent.visits[1].e1").formatted(2) + ", "
                                + expression("string(this.e2)").formatted(1))))
                .contains("expressions wait for one another");
    }

    private static String expression(String feel) {
        return "{\"type\": \"expression\", \"key\": \"e%1$d\", \"expression\": \"=" + feel + "\"}";
    }

    private static String text(String words) {
        return "{\"type\": \"text\", \"id\": \"Text\", \"text\": \"" + words + "\"}";
    }

    private static String list(int rows, String components) {
        return "{\"type\": \"dynamiclist\", \"path\": \"visits\", \"isRepeating\": true, \"disableCollapse\": true,"
                + " \"defaultRepetitions\": " + rows + ", \"components\": [" + components + "]}";
    }

    private static String many(int number, String component) {
        IntFunction<String> one = i -> component.formatted(i, i + 1);
        return IntStream.range(0, number).mapToObj(one).collect(Collectors.joining(", "));
    }

    private static String fault(String components) {
        String form = "{\"id\": \"visit\", \"type\": \"default\", \"components\": ["
                + "{\"type\": \"textfield\", \"key\": \"t\", \"label\": \"Type\"}, " + components + "]}";
        ReadSet read =
                ReadSet.of(new ModelSet("northshire", new TreeMap<>(Map.of("forms/visit.form", form.getBytes(UTF_8)))));
        Faults faults = new Faults();
        faults.addAll(read.unreadable());
        if (!faults.list().isEmpty()) {
            return faults.list().toString();
        }
        FormFileCheck.check("visit", read.forms().get("visit"), faults);
        return faults.list().stream().map(ModelFault::toString).collect(Collectors.joining("\n"));
    }
}
