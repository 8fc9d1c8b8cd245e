package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"x\":{\"secret\":{},\"b\":1,\"secret\":[]}}",
                "[{\"a\":1},{\"b\":1,\"\\u0062\":1}]",
                "{} {}",
                "1 2",
                "{\"note\":{\"value\":\"secret\\u202E\"}}",
                "{\"a\":",
                "secret",
                "{\"a\":secret}"
            })
    void what_is_no_json_or_could_be_read_differently_is_refused_and_not_repeated(String content) {
        assertThatThrownBy(() -> check(content, true))
                .isInstanceOf(ValueRefused.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"b\":{\"a\":1},\"c\":[{\"a\":1},{\"a\":1}]}", "[]", "null", "", "\"x\"", "{}\n"})
    void what_says_each_thing_once_is_read(String content) {
        assertThatCode(() -> check(content, true)).doesNotThrowAnyException();
    }

    @Test
    void a_text_is_named_as_the_variable_is() {
        assertThatThrownBy(() -> check("{\"variables\":{\"note\":{\"value\":\"\\u202E\"}}}", true))
                .hasMessageStartingWith("note: ");
        assertThatCode(() -> check("{\"variables\":{\"note\":{\"value\":\"\\u202E\"}}}", false))
                .as("where a form judges")
                .doesNotThrowAnyException();
    }

    private static void check(String content, boolean texts) throws Exception {
        StrictJson.check(content.getBytes(StandardCharsets.UTF_8), texts);
    }
}
