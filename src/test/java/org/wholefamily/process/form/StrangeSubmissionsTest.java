package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.FormRefused;
import org.wholefamily.process.pattern.BrowserPattern;

class StrangeSubmissionsTest {

    private static final int ROUNDS = 300;

    private final Random random = new Random(20131001);

    @Test
    void whatever_is_sent_is_accepted_or_refused_with_its_field() throws IOException {
        Feel feel = new Feel();
        int refused = 0;
        for (Path file : Files.list(Path.of("forms")).sorted().toList()) {
            FormSchema schema = FormSchema.parse(Files.readAllBytes(file));
            FormContract contract = new FormContract(schema, feel);
            for (int round = 0; round < ROUNDS / 10; round++) {
                refused += refusals(contract, schema);
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS);
    }

    @Test
    void a_pattern_that_is_hard_for_a_long_text_finds_nothing() {
        assertThat(BrowserPattern.found("^(a|b)*$", "ab".repeat(50_000))).isFalse();
        assertThat(BrowserPattern.found("[", "x")).isFalse();
        assertThat(BrowserPattern.found("^[[&]$", "&")).isTrue();
    }

    @Test
    void no_chain_of_words_overflows_the_reading_of_names() {
        assertThat(Names.in("this.".repeat(5_000) + "answer")).isEmpty();
        assertThat(Names.in("this.parent.answer = other.part")).containsExactly("answer", "other");
    }

    private int refusals(FormContract contract, FormSchema schema) {
        Map<String, Object> submitted = new LinkedHashMap<>();
        for (String key : schema.fields().keySet()) {
            if (random.nextInt(4) > 0) {
                submitted.put(key, strange(0));
            }
        }
        Map<String, Object> known = new HashMap<>();
        schema.reads().forEach(name -> known.put(name, strange(0)));
        try {
            contract.check(submitted, known::get);
            return 0;
        } catch (FormRefused refusal) {
            assertThat(refusal.field()).isNotBlank();
            assertThat(refusal.getMessage()).doesNotContain("MARKER");
            return 1;
        }
    }

    private Object strange(int depth) {
        return switch (random.nextInt(depth > 3 ? 12 : 16)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "MARKER\0\uD800\n";
            case 3 -> "yes";
            case 4 -> random.nextInt();
            case 5 -> new BigDecimal("1e" + (random.nextInt() / 2));
            case 6 -> BigInteger.TWO.pow(random.nextInt(300));
            case 7 -> random.nextBoolean() ? Double.NaN : random.nextDouble() * 1e300;
            case 8 -> random.nextBoolean();
            case 9 -> new Date();
            case 10 ->
                SpinValues.jsonValue(random.nextBoolean() ? "[[{}]]" : "{broken")
                        .create();
            case 11 ->
                random.nextBoolean()
                        ? Spin.JSON("{\"a\": [1, null]}")
                        : Variables.fileValue("f").create();
            case 12 -> new ArrayList<>(Arrays.asList(strange(depth + 1), strange(depth + 1)));
            case 13 -> Map.of(1, "number as key");
            case 14 -> selfContaining();
            default -> new HashMap<>(Map.of("name", "MARKER", "agency", List.of()));
        };
    }

    private static Object selfContaining() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }
}
