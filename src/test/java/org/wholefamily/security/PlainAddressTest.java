package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {

    private static final String SIGNS = "abcxyzABCXYZ0189-_.:@";
    private static final int ROUNDS = 20_000;

    private final Random random = new Random(20131001);

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/engine-rest/task/1, /engine-rest/task/1",
        "/engine-rest/task/1/, /engine-rest/task/1/",
        "/engine-rest/%74ask/1, /engine-rest/task/1",
        "/engine-rest/process-definition/referral%3A1%3ab, /engine-rest/process-definition/referral:1:b",
        "/engine-rest/user/ann%40example.org/profile, /engine-rest/user/ann@example.org/profile",
        "/camunda/lib/deps.js.LICENSE.txt, /camunda/lib/deps.js.LICENSE.txt"
    })
    void an_address_is_read_in_one_spelling(String sent, String read) {
        assertThat(PlainAddress.of(sent)).hasValue(new PlainAddress(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "task",
                "//task",
                "/engine-rest//task",
                "/engine-rest/version/../task",
                "/engine-rest/./task",
                "/engine-rest/.task",
                "/engine-rest/task;x=1",
                "/engine-rest/task%2F1",
                "/engine-rest/task%5c1",
                "/engine-rest/%2e%2E/task",
                "/engine-rest/task%252f1",
                "/engine-rest/task%",
                "/engine-rest/task%4",
                "/engine-rest/task%zz",
                "/engine-rest/task%C0%AF1",
                "/engine-rest/task/g%C2%85",
                "/engine-rest/task/g\u0085",
                "/engine-rest/task/g%E2%80%A8",
                "/engine-rest/task/g%0A",
                "/engine-rest/task/a%20b",
                "/engine-rest/task/a+b",
                "/engine-rest/task/%C3%A9",
                "/engine-rest/t\u0430sk/1",
                "/engine-rest/task/\uff0e\uff0e/1"
            })
    void what_is_not_understood_is_no_address(String sent) {
        assertThat(PlainAddress.of(sent)).isEmpty();
    }

    @Test
    void a_path_of_many_parts_is_read() {
        String path = "/a".repeat(100_000);

        assertThat(PlainAddress.of(path)).hasValue(new PlainAddress(path));
        assertThat(PlainAddress.of(path + "//")).isEmpty();
    }

    @Test
    void any_sign_of_an_address_may_be_escaped_and_stays_what_it_is() {
        for (int round = 0; round < ROUNDS; round++) {
            String plain = "/" + word() + "/" + word();

            assertThat(PlainAddress.of(partlyEscaped(plain))).as(plain).hasValue(new PlainAddress(plain));
        }
    }

    @Test
    void any_other_character_makes_an_address_none_wherever_it_stands_and_however_it_is_written() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point = next(point)) {
            if (point != '/' && SIGNS.indexOf(point) < 0 && !isLetterOrDigit(point)) {
                String word = word();
                int at = random.nextInt(word.length() + 1);
                String sign = Character.toString(point);

                assertThat(PlainAddress.of("/" + word.substring(0, at) + sign + word.substring(at)))
                        .as("%x as it is", point)
                        .isEmpty();
                assertThat(PlainAddress.of("/" + word.substring(0, at) + escaped(sign) + word.substring(at)))
                        .as("%x escaped", point)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a=b&c", "nameLike=%25plan%25", "text=%C3%A9+%E2%82%AC", "a=b%2Fc;d"})
    void a_query_is_text(String query) {
        assertThat(PlainAddress.readable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%", "a=%4", "a=%zz", "a=%00", "a=%0A", "a=%C2%85", "a=%C3", "a=%C0%AF", "a=%ED%A0%80", "a=€"})
    void what_is_no_text_is_no_query(String query) {
        assertThat(PlainAddress.readable(query)).isFalse();
    }

    /** All of the basic plane, and a part of the rest. */
    private int next(int point) {
        int next = point + (point > Character.MAX_VALUE ? 997 : 1);
        return next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
    }

    private static boolean isLetterOrDigit(int point) {
        return point < 0x80 && Character.isLetterOrDigit(point);
    }

    private String word() {
        StringBuilder word = new StringBuilder("w");
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return word.toString();
    }

    private String partlyEscaped(String path) {
        StringBuilder sent = new StringBuilder();
        for (char sign : path.toCharArray()) {
            boolean escape = sign != '/' && random.nextInt(3) == 0;
            sent.append(escape ? escaped(Character.toString(sign)) : Character.toString(sign));
        }
        return sent.toString();
    }

    private String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", one));
        }
        return escaped.toString();
    }
}
