package org.wholefamily.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë O’Brien-Łuczak, 2½ years – £30 “extra”\tat home\r\nand at school",
                "عائشة \u200Fقالت\u200E (ok)",
                "क्\u200Dष می\u200Cخواهم",
                "👨\u200D👩\u200D👧 \uD83E\uDEE0 🏳️\u200D🌈",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "a soft\u00ADhyphen, a list \uF0B7 from Word, one\u2028line"
            })
    void what_people_write_is_taken_as_it_is(String text) {
        assertThat(PlainText.taken(text)).isEqualTo(text);
        assertThat(PlainText.fault(text, true)).isEmpty();
    }

    @Test
    void what_shows_nothing_is_left_out_and_joiners_stay() {
        assertThat(PlainText.taken("\uFEFFMarsh\u200B\u200B Paige\u200B")).isEqualTo("Marsh Paige");
        assertThat(PlainText.taken("a\u200Db\u200Cc")).isEqualTo("a\u200Db\u200Cc");
        assertThat(PlainText.taken("\u200B=1+1")).isEqualTo("=1+1");
        assertThat(PlainText.taken(" \u200B\u200D \u00AD\u2060\n")).isEmpty();
    }

    @Test
    void what_turns_the_order_of_letters_is_refused_and_so_is_all_else_that_is_not_seen() {
        int[] turning = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069};
        int[] hidden = {0x206A, 0x206F, 0xFFF9, 0xFFFB, 0x2061, 0x1D173, 0xE0001, 0xE0041};
        for (int c :
                IntStream.concat(IntStream.of(turning), IntStream.of(hidden)).toArray()) {
            assertThat(PlainText.fault("Mar" + Character.toString(c) + "sh", true))
                    .as("U+%04X", c)
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains("invisible").doesNotContain("Mar"));
        }
    }

    @Test
    void what_no_text_has_is_refused() {
        for (String odd :
                new String[] {"\0", "\u0007", "\u007F", "\u0085", "\u0092", "\uD800", "\uDC00", "\uFFFF", "\uFDD0"}) {
            assertThat(PlainText.fault("Mar" + odd + "sh", true)).as(odd).isPresent();
        }
        assertThat(PlainText.fault(new String(Character.toChars(0x1FFFE)), true))
                .isPresent();
    }

    @Test
    void one_line_is_one_line() {
        for (String end : new String[] {"\n", "\r", "\t", "\u2028", "\u2029"}) {
            assertThat(PlainText.fault("a" + end, false)).isPresent();
            assertThat(PlainText.fault("a" + end, true)).isEmpty();
        }
    }
}
