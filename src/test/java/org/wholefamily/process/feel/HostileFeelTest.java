package org.wholefamily.process.feel;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.process.TextFile;

class HostileFeelTest {

    private static final Map<String, Object> VALUES = values();

    @ParameterizedTest
    @MethodSource("refused")
    void what_would_take_too_long_or_run_code_is_refused_before_it_runs(String text) {
        assertTimeout(
                ofSeconds(2),
                () -> assertThat(FeelTexts.expression(text).fault()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("too_much")
    void what_becomes_too_much_with_its_values_ends_with_a_reason(String text) {
        assertThat(FeelTexts.expression(text).fault()).isNull();
        assertTimeout(ofSeconds(4), () -> assertThat(value(text).failure()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("odd")
    void what_is_wrong_is_null_or_fails_but_is_never_thrown(String text) {
        assertTimeout(ofSeconds(2), () -> {
            value(text);
            Feel.test(FeelTexts.cell(text), 5, Facts.of(VALUES));
            Feel.unknownFunctions(FeelTexts.expression(text));
        });
    }

    @ParameterizedTest
    @MethodSource("nests")
    void no_nest_of_brackets_or_words_overflows_or_keeps_the_parser(String text) {
        assertTimeout(ofSeconds(3), () -> {
            value(text);
            Feel.test(FeelTexts.cell(text), 5, Facts.of(VALUES));
        });
    }

    static List<String> refused() {
        return TextFile.lines("feel/refused.txt");
    }

    static List<String> too_much() {
        return TextFile.lines("feel/too-much.txt");
    }

    static List<String> odd() {
        List<String> odd = new ArrayList<>(TextFile.lines("feel/odd.txt"));
        odd.addAll(List.of("\uD800", "\"\uD800\"", "1 \u0000", "\"\u202E\" + 1"));
        return odd;
    }

    static List<String> nests() {
        List<String> nests = new ArrayList<>();
        for (String open : List.of(
                "(",
                "[",
                "{a:",
                "f(",
                "f((",
                "f(a: (",
                "if (",
                "not(",
                "1 in (",
                "for x in (",
                "some x in (",
                "a[",
                "function(x) (",
                "[(1..",
                "{\"a\": [",
                "if a then b else ",
                "for x in y return ",
                "-",
                "1 in ",
                "function(x) ",
                "x.y[1]",
                "a and ",
                "1 + ",
                "\"\" + ",
                "if ",
                "`",
                "/*",
                "a[1].b")) {
            for (int times : new int[] {10, 25, 400, 5_000}) {
                nests.add(open.repeat(times));
                nests.add(open.repeat(times) + "1");
                nests.add(open.repeat(times) + "1" + closing(open).repeat(times));
            }
        }
        return nests;
    }

    @Test
    void long_lists_of_alternatives_are_read_and_too_long_a_text_is_not() {
        String alternatives = String.join(
                ", ", IntStream.range(0, 2_000).mapToObj(i -> "\"w" + i + "\"").toList());
        assertThat(FeelTexts.cell(alternatives).fault()).isNull();
        assertThat(Feel.test(FeelTexts.cell(alternatives), "w1999", Facts.of(Map.of()))
                        .fits())
                .isTrue();
        assertThat(FeelTexts.cell(alternatives.repeat(10)).fault()).contains("20000 characters");
    }

    @Test
    void what_counts_together_has_the_steps_of_one() {
        String half = "count(for a in long, b in 1..90 return a)";
        assertThat(value(half).failure()).isNull();
        String last = FeelWork.together(() -> {
            String failure = null;
            for (int i = 0; i < 100; i++) {
                failure = value(half).failure();
            }
            return failure;
        });
        assertThat(last).contains("too many steps");
    }

    @Test
    void objects_that_are_no_values_of_a_case_are_not_looked_into() {
        Map<String, Object> values = Map.of("thread", Thread.currentThread());
        assertThat(Feel.value(FeelTexts.expression("thread.name"), Facts.of(values))
                        .value())
                .isNull();
    }

    @Test
    void faults_without_end_are_not_kept() {
        assertThat(value("for a in long return long > a").suppressed()).hasSize(Limits.FAULTS);
    }

    private static FeelAnswer value(String text) {
        return Feel.value(FeelTexts.expression(text), Facts.of(VALUES));
    }

    private static String closing(String open) {
        return new StringBuilder(open.replaceAll("[^(\\[{]", "")
                        .replace('(', ')')
                        .replace('[', ']')
                        .replace('{', '}'))
                .reverse()
                .toString();
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("long", IntStream.range(0, 500).boxed().toList());
        values.put("many", 1_000_000_000);
        values.put("letters", "a".repeat(10_000));
        values.put("name", "aaa");
        values.put("huge", new java.math.BigDecimal("1e1000000000"));
        return values;
    }
}
