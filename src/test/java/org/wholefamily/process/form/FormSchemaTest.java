package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.process.form.Forms.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormSchemaTest {

    @Test
    void a_form_reads_its_keys_its_choices_and_the_names_in_its_conditions_and_texts() {
        FormSchema form = form(
                "{'type': 'text', 'text': 'Hello {{name}}, {{#if late}}{{#loop visits}}{{this.day}}{{/loop}}{{/if}}'}",
                "{'type': 'html', 'content': '=\\\"not this\\\" + greeting'}",
                "{'type': 'table', 'dataSource': 'rows', 'columns': [{'key': 'plain'}]}",
                "{'type': 'select', 'key': 'who', 'valuesKey': 'people', 'description': 'a plain word'}",
                "{'type': 'select', 'key': 'which', 'valuesExpression': '=offers[active]'}",
                "{'type': 'number', 'key': 'n', 'validate': {'max': '=ceiling'}, 'readonly': '=locked'}",
                "{'type': 'textfield', 'key': 'place.street'}",
                "{'type': 'dynamiclist', 'path': 'list', 'components': [{'type': 'textfield', 'key': 'inner',"
                        + " 'conditional': {'hide': '=list contains(kinds, \\\"x\\\") and parent.mode = case.kind'}}]}");

        assertThat(form.reads())
                .contains("name", "late", "visits", "greeting", "rows", "who", "people", "which", "offers", "n")
                .contains("ceiling", "locked", "place", "list", "kinds", "mode", "case")
                .doesNotContain("not", "this", "plain", "word", "inner", "contains", "kind", "street", "parent");
    }

    @Test
    void what_can_be_answered_is_told_from_what_is_only_shown() {
        FormSchema form = form(
                "{'type': 'textarea', 'key': 'notes'}",
                "{'type': 'textarea', 'key': 'summary', 'disabled': true}",
                "{'type': 'textfield', 'key': 'reference', 'properties': {'personal': 'false'}}",
                "{'type': 'group', 'properties': {'personal': 'true'}, 'components': [{'type': 'number', 'key': 'age'}]}",
                "{'type': 'dynamiclist', 'path': 'people', 'components': [{'type': 'textfield', 'key': 'name'}]}");

        assertThat(form.asked()).containsExactlyInAnyOrder("notes", "reference", "age", "people");
        assertThat(form.askedPersonal()).containsExactlyInAnyOrder("notes", "age", "people");
    }

    @Test
    void a_flag_is_shown_as_yes_or_no_also_inside_a_list() {
        String flag = "{'type': 'radio', 'key': 'met', 'properties': {'type': 'boolean'}}";
        FormSchema form = form(flag, "{'type': 'dynamiclist', 'path': 'visits', 'components': [" + flag + "]}");

        assertThat(form.display("met", true)).isEqualTo("yes");
        assertThat(form.display("met", null)).isNull();
        assertThat(form.display("other", true)).isEqualTo(true);
        assertThat(form.display("visits", List.of(Map.of("met", false)))).isEqualTo(List.of(Map.of("met", "no")));
    }

    @Test
    void a_form_that_is_broken_is_said_to_be() {
        assertThatThrownBy(() -> FormSchema.parse("{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> form("{'type': 'number', 'key': 'a'}", "{'type': 'textfield', 'key': 'a'}"))
                .hasMessage("Two questions of the form share the key a");
    }

    @ParameterizedTest
    @MethodSource
    void every_form_of_the_product_can_be_read(Path file) throws IOException {
        FormSchema form = FormSchema.parse(Files.readAllBytes(file));

        assertThat(file).hasFileName(form.id() + ".form");
        assertThat(form.fields()).isNotEmpty();
    }

    static Stream<Path> every_form_of_the_product_can_be_read() throws IOException {
        return Files.list(Path.of("forms"));
    }
}
