package org.wholefamily.process.pattern;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholefamily.process.TextFile;

class PatternCheckTest {

    @ParameterizedTest
    @MethodSource("taken")
    void a_pattern_as_councils_write_them_is_taken(String pattern) {
        assertThat(PatternCheck.fault(pattern, 0)).isNull();
        assertThat(PatternCheck.faultInFeel(pattern, false)).isNull();
        assertThat(PatternCheck.faultInFeel(pattern, true)).isNull();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void repetition_in_repetition_or_over_the_same_characters_is_refused(String pattern) {
        assertTimeout(ofSeconds(2), () -> {
            assertThat(PatternCheck.fault(pattern, 0)).isNotBlank();
            assertThat(PatternCheck.faultInFeel(pattern, false)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_pattern_or_is_read_in_two_ways_is_refused(String pattern) {
        assertThat(PatternCheck.fault(pattern, 0)).isNotBlank();
    }

    static List<String> taken() {
        return TextFile.lines("patterns/taken.txt");
    }

    static List<String> refused() {
        return TextFile.lines("patterns/refused.txt");
    }

    static List<String> unreadable() {
        return TextFile.lines("patterns/unreadable.txt");
    }

    @Test
    void a_short_answer_leaves_more_freedom() {
        assertThat(PatternCheck.fault("^.+@.+\\..+$", 0)).contains("overlap");
        assertThat(PatternCheck.fault("^.+@.+\\..+$", 200)).isNull();
        assertThat(PatternCheck.fault("^(a+)+$", 30)).isNotBlank();
    }

    @Test
    void every_pattern_of_the_shared_forms_is_taken() throws IOException {
        for (Path form : Files.list(Path.of("forms")).toList()) {
            for (JsonNode pattern : new ObjectMapper().readTree(form.toFile()).findValues("pattern")) {
                assertThat(PatternCheck.fault(pattern.asText(), 0))
                        .as("%s in %s", pattern, form)
                        .isNull();
            }
        }
    }

    @Test
    void what_is_taken_is_never_too_hard() {
        Random random = new Random(2013);
        String[] pieces = {"a", "b", ".", "[ab]", "(", ")", "*", "+", "?", "|", "{2}", "{1,3}", "{0,9}", "^", "$", "(?:"
        };
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder();
            random.ints(3 + random.nextInt(9), 0, pieces.length).forEach(piece -> pattern.append(pieces[piece]));
            if (PatternCheck.fault(pattern.toString(), 150) == null) {
                taken++;
                for (String text :
                        new String[] {"a".repeat(149) + "!", "ab".repeat(74) + "!", "b".repeat(149) + "\n"}) {
                    CountedText counted = new CountedText(text);
                    BrowserPattern.compiled(pattern.toString())
                            .orElseThrow()
                            .matcher(counted)
                            .find();
                }
            }
        }
        assertThat(taken).isGreaterThan(500);
    }

    @Test
    void a_pattern_that_is_in_force_and_too_hard_ends_soon() {
        assertTimeout(ofSeconds(2), () -> {
            assertThat(BrowserPattern.found("^(.*a){25}$", "a".repeat(60) + "b"))
                    .isFalse();
            assertThat(BrowserPattern.found("^(a+)+$", "a".repeat(4_000) + "b")).isFalse();
        });
        assertThat(BrowserPattern.found("^[a-z]+$", "attendance")).isTrue();
    }
}
