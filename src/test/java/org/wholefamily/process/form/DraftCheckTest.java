package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholefamily.process.FormRefused;

class DraftCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormSchema form = Forms.form(
            "{'type': 'textarea', 'key': 'notes', 'validate': {'required': true, 'maxLength': 5}}",
            "{'type': 'number', 'key': 'children', 'validate': {'max': 9}}",
            "{'type': 'checklist', 'key': 'needs', 'values': [{'label': 'Work', 'value': 'work'}]}",
            "{'type': 'textfield', 'key': 'later', 'conditional': {'hide': '=children = 0'}}",
            "{'type': 'textfield', 'key': 'sometimes', 'readonly': '=children = 0'}",
            "{'type': 'textfield', 'key': 'shown', 'disabled': true}",
            "{'type': 'textfield', 'key': 'read', 'readonly': true}",
            "{'type': 'expression', 'key': 'digest', 'expression': '=notes'}",
            "{'type': 'group', 'components': [{'type': 'textfield', 'key': 'framed'}]}",
            "{'type': 'group', 'path': 'home', 'components': [{'type': 'textfield', 'key': 'street'},"
                    + "{'type': 'textfield', 'key': 'fixed', 'disabled': true}]}",
            "{'type': 'dynamiclist', 'path': 'people', 'components': [{'type': 'textfield', 'key': 'name'},"
                    + "{'type': 'textfield', 'key': 'who', 'disabled': true},"
                    + "{'type': 'dynamiclist', 'path': 'visits', 'components': ["
                    + "{'type': 'datetime', 'subtype': 'date', 'key': 'on'}]}]}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                           | kept",
                "{'notes': null, 'children': null}                            | kept",
                "{'notes': 'far too long', 'children': 12, 'later': 'x'}      | kept",
                "{'children': 'twelve', 'notes': 7, 'needs': true}            | kept",
                "{'needs': ['work', 'none', 3], 'sometimes': 'x'}             | kept",
                "{'framed': 'x', 'home': {'street': 'x'}, 'people': []}       | kept",
                "{'people': [{}, {'name': 'A', 'who': 'B'}]}                  | kept",
                "{'people': [{'visits': [{'on': '31/02'}, {'on': null}]}]}    | kept",
                "{'home': null, 'people': null}                               | kept",
                "{'shoeSize': 4}                                              | shoeSize: is not a question of this form",
                "{'street': 'x'}                                              | street: is not a question of this form",
                "{'a <b>': 4}                                                 | a??b?: is not a question of this form",
                "{'shown': 'x'}                                               | shown: is only shown by this form",
                "{'read': null}                                               | read: is only shown by this form",
                "{'digest': 'x'}                                              | digest: is only shown by this form",
                "{'home': {'town': 'x'}}                                      | home.town: is not a question of this form",
                "{'home': {'fixed': 'x'}}                                     | home.fixed: is only shown by this form",
                "{'home': 'x'}                                                | home: must hold the answers of its questions",
                "{'people': [{}, {'shoeSize': 4}]}                            | people[1].shoeSize: is not a question of this form",
                "{'people': [{'visits': [{'at': 1}]}]}                        | people[0].visits[0].at: is not a question of this form",
                "{'people': {'name': 'A'}}                                    | people: must be a list of entries",
                "{'people': ['A']}                                            | people[0]: must hold the answers of one entry",
                "{'people': [null]}                                           | people[0]: must hold the answers of one entry",
                "{'notes': {'name': 'A'}}                                     | notes: must be a text, a number, true or false, or a list of these",
                "{'notes': [['A']]}                                           | notes: must be a text, a number, true or false, or a list of these",
                "{'notes': [null]}                                            | notes: must be a text, a number, true or false, or a list of these",
            })
    void a_draft_holds_what_the_form_asks_right_or_wrong(String typed, String verdict) throws Exception {
        assertThat(verdict(typed)).isEqualTo(verdict);
    }

    @Test
    void nothing_of_what_was_typed_is_said_again() throws Exception {
        assertThat(verdict("{'people': [{'name': {'first': 'MARKER'}}]}")).doesNotContain("MARKER");
    }

    private String verdict(String typed) throws JsonProcessingException {
        Map<?, ?> answers = JSON.readValue(typed.replace('\'', '"'), Map.class);
        try {
            DraftCheck.requireAsked(form.fields(), answers);
            return "kept";
        } catch (FormRefused refused) {
            return refused.getMessage();
        }
    }
}
