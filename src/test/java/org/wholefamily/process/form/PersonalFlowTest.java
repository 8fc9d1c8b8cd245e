package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.process.form.Forms.form;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalFlowTest {

    private static final String NOTES = "{'type': 'textarea', 'key': 'notes'}";
    private static final String PEOPLE = "{'type': 'dynamiclist', 'path': 'people', 'components': ["
            + "{'type': 'textfield', 'key': 'surname'}, {'type': 'number', 'key': 'age'}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'expression', 'key': 'x', 'expression': '=notes'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=upper case(notes)'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=if contains(notes, \\\"a\\\") then 1 else 2'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=for one in people return one.age'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=people[1].age'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=count(people)'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=this.notes'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=_this_ . notes'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=[1..notes]'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=/* \\\" */ notes /* \\\" */'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=// \\\"\\nnotes'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=familySummary'}",
                "{'type': 'expression', 'key': 'x', 'properties': {'personal': 'false'}, 'expression': '=notes'}",
                "{'type': 'select', 'key': 'x', 'valuesExpression': '=[notes]'}",
                "{'type': 'select', 'key': 'x', 'valuesKey': 'memberOptions'}",
                "{'type': 'checklist', 'key': 'x', 'valuesKey': 'people'}",
                "{'type': 'number', 'key': 'x', 'validate': {'min': '=string length(notes)'}}",
                "{'type': 'number', 'key': 'x', 'readonly': '=notes = null'}",
                "{'type': 'number', 'key': 'familySummary'}",
                "{'type': 'radio', 'key': 'x', 'values': ['a'], 'conditional': {'hide': '=notes = null'}}",
                "{'type': 'checkbox', 'key': 'x', 'label': 'Is {{notes}} so?'}",
                "{'type': 'checkbox', 'key': 'x', 'description': '=notes'}",
                "{'type': 'checkbox', 'key': 'x', 'label': '{{a}} {{notes'}",
                "{'type': 'number', 'key': 'x', 'appearance': {'suffixAdorner': '{{notes}}'}}",
                "{'type': 'group', 'label': '{{notes}}', 'components': [{'type': 'checkbox', 'key': 'x'}]}",
                "{'type': 'group', 'conditional': {'hide': '=notes = null'}, 'components': ["
                        + "{'type': 'group', 'components': [{'type': 'checkbox', 'key': 'x'}]}]}",
                "{'type': 'dynamiclist', 'path': 'x', 'components': ["
                        + "{'type': 'expression', 'key': 'y', 'expression': '=notes'}]}",
                "{'type': 'expression', 'key': 'x', 'expression': '=y'},"
                        + "{'type': 'expression', 'key': 'y', 'expression': '=z'},"
                        + "{'type': 'expression', 'key': 'z', 'expression': '=notes'}"
            })
    void what_reads_something_personal_is_personal(String component) {
        assertThat(personal(component)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'expression', 'key': 'x', 'expression': '=kind'}",
                "{'type': 'expression', 'key': 'x', 'expression': '=\\\"notes\\\" + kind'}",
                "{'type': 'expression', 'key': 'x', 'expression': '={one: 1}.one + today'}",
                "{'type': 'select', 'key': 'x', 'valuesKey': 'agencyOptions'}",
                "{'type': 'checkbox', 'key': 'x', 'label': 'Are the notes there?'}",
                "{'type': 'radio', 'key': 'x', 'values': ['a'], 'conditional': {'hide': '=kind = null'}}"
            })
    void what_reads_nothing_personal_stays_plain(String component) {
        assertThat(personal(component)).isFalse();
    }

    private static boolean personal(String component) {
        FormSchema form = form(NOTES, PEOPLE, "{'type': 'radio', 'key': 'kind', 'values': ['a', 'b']}", component)
                .following(name -> name.equals("familySummary") || name.equals("memberOptions"));
        Field field = form.fields().get("x");
        return (field == null ? form.fields().get("familySummary") : field).personal();
    }
}
