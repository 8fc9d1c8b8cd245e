package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholefamily.problem.Problem;

/** What one call may hold, with the limits that the product comes with. */
class JsonMeasureTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonMeasure measure = new JsonMeasure(500, 10_000, 20_000);

    @Test
    void a_list_has_an_end_wherever_it_stands() throws Exception {
        taken(Map.of("people", list(500)));
        refused(Map.of("people", list(501)), "people: a list or an object holds at most 500 entries");
        refused(Map.of("variables", Map.of("x", Map.of("value", list(501)))), "value: a list");
        refused(list(501), "a list or an object holds at most 500 entries");
        refused(members(501), "holds at most 500 entries");
    }

    @Test
    void a_list_that_is_written_as_text_has_one_too() throws Exception {
        taken(Map.of("value", json(list(500))));
        refused(Map.of("value", json(list(501))), "holds at most 500 entries");
        refused(Map.of("value", " \n" + json(list(501))), "holds at most 500 entries");
    }

    @Test
    void a_text_has_an_end_and_a_list_as_text_may_be_longer() throws Exception {
        List<String> actions = Collections.nCopies(50, "x".repeat(400));

        taken(Map.of("notes", "x".repeat(10_000)));
        taken(Map.of("value", json(actions), "type", "Json"));
        refused(Map.of("notes", "x".repeat(10_001)), "notes: a text has at most 10000 characters");
        refused(Map.of("notes", "[" + "x".repeat(10_000)), "a text has at most 10000 characters");
        refused(Map.of("value", json(List.of("x".repeat(10_001)))), "a text has at most 10000 characters");
        refused(Map.of("x".repeat(10_001), 1), "a name has at most 10000 characters");
    }

    @Test
    void many_short_lists_are_many_values() throws Exception {
        taken(Collections.nCopies(100, list(150)));
        refused(Collections.nCopies(100, list(200)), "a call holds at most 20000 values");
    }

    @Test
    void nothing_nests_without_end() {
        assertThatCode(() -> check("[".repeat(50) + "]".repeat(50))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("[".repeat(51))).hasMessageContaining("lists and objects nest at most 50 deep");
        assertThatThrownBy(() -> check("{\"a\":".repeat(100_000))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "true", "1", "{", "}", "not json", "{\"a\":}", "[1,,2]", "\u0000", "{} {}"})
    void what_is_no_json_is_left_to_who_reads_it(String content) {
        assertThatCode(() -> check(content)).doesNotThrowAnyException();
    }

    @Test
    void another_encoding_is_no_way_round() throws Exception {
        for (Charset encoding : List.of(StandardCharsets.UTF_16BE, Charset.forName("UTF-32LE"))) {
            byte[] content = json(list(501)).getBytes(encoding);
            assertThatThrownBy(() -> measure.check(content)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_refusal_repeats_nothing_that_could_be_somebodys_words() {
        assertThatThrownBy(() -> check("{\"Leah, of 1 Far Lane\":" + "[".repeat(60)))
                .hasMessageNotContaining("Leah");
    }

    private void taken(Object content) throws Exception {
        check(json(content));
    }

    private void refused(Object content, String why) throws Exception {
        String written = json(content);
        assertThatThrownBy(() -> check(written)).isInstanceOf(Problem.class).hasMessageContaining(why);
    }

    private void check(String content) {
        measure.check(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Object content) throws JsonProcessingException {
        return JSON.writeValueAsString(content);
    }

    private static List<Integer> list(int entries) {
        return IntStream.range(0, entries).boxed().toList();
    }

    private static Map<String, Integer> members(int entries) {
        return IntStream.range(0, entries).boxed().collect(Collectors.toMap(i -> "m" + i, i -> i));
    }
}
