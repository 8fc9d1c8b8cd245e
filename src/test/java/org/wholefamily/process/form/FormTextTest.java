package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    private static final String NOTES =
            "<span style=\"white-space: pre-line\">{{\"\"}}{{if (notes\n) = null then \"\" else (notes\n)}}</span>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Heading\n\nWords with *emphasis*, **more** and ~~less~~.\n\n- one\n- two\n\n1. first\n2. second",
                "| a | b |\n|---|---|\n| 1 | {{n}} |",
                "There are {{n}} child{{#if n > 1}}ren{{/if}}.\n\n> quoted\n\n---\n\n`code`<br>next",
                "{{#loop people}}\n- {{this.surname}}\n{{/loop}}",
                "See [our thresholds](https://www.northshire.gov.uk/thresholds?part=2#b) about {{n}}, or [write](mailto:a@b.gov.uk).",
                "A & B, 3 < 4, a@b.gov.uk, www.gov.uk, &nbsp; \"quoted\" {not} [in brackets]",
                "=\"In all: \" + string(n)"
            })
    void words_mark_up_and_expressions_are_taken(String text) {
        assertThat(FormText.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](https://elsewhere.example/{{notes}}.png)",
                "![x](/local.png)",
                "![x][y]\n\n[y]: https://elsewhere.example/{{notes}}",
                "[x](https://elsewhere.example/?q={{notes}})",
                "[x](https://{{notes}}.elsewhere.example/)",
                "[x]({{notes}})",
                "[x](//elsewhere.example)",
                "[x](javascript:alert(1))",
                "[x](data:text/html,x)",
                "[x](http://elsewhere.example)",
                "[x][y]\n\n[y]: /api/{{notes}}",
                "<https://elsewhere.example/{{notes}}>",
                "<img src=/x>",
                "<a href='https://elsewhere.example/{{notes}}'>x</a>",
                "<style>p { background: url(/x) }</style>",
                "<form action=/x><button>go</button></form>",
                "<meta http-equiv=refresh content='0; url=https://elsewhere.example'>",
                "<svg><image href=/x /></svg>",
                "words <b>bold</b>",
                "<p>words</p>",
                "<!-- words -->",
                "{{#if notes = \"a\"}}[x](https://elsewhere.example/a){{/if}}",
                "{{#loop people}}\n[x](https://elsewhere.example/a)\n{{/loop}}",
                "{{#if a}}open",
                "{{/if}}",
                "{{#if a}}{{/loop}}",
                "{{#else}}",
                "{{notes"
            })
    void anything_else_is_told(String text) {
        assertThat(FormText.faults(text)).isNotEmpty();
    }

    @Test
    void a_value_has_a_place_and_no_part_in_the_mark_up() {
        assertThat(FormText.html("## About {{notes}}\n\n**{{notes}}** www.{{notes}}"))
                .isEqualTo("<h2>About " + NOTES + "</h2>\n<p><strong>" + NOTES + "</strong> www." + NOTES + "</p>\n");
        assertThat(FormText.html("[x](https://elsewhere.example/{{notes}}) ![y]({{notes}}) <img src='{{notes}}'>"))
                .doesNotContain("<a", "<img", "href");
        assertThat(FormText.html("{{#loop people}}\n- {{this.surname}}\n{{/loop}}"))
                .isEqualTo("{{#loop people}}<ul>\n<li>" + FormText.shown("this.surname") + "</li>\n</ul>\n{{/loop}}");
        assertThat(FormText.html("=\"a\" + notes")).startsWith("<span").contains("(\"a\" + notes\n)");
    }

    @Test
    void a_text_that_cannot_be_read_shows_nothing() {
        assertThat(FormText.html("{{#if notes}}<img src=x>")).isEmpty();
    }
}
