package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.process.form.Forms.answers;
import static org.wholefamily.process.form.Forms.check;
import static org.wholefamily.process.form.Forms.form;
import static org.wholefamily.process.form.Forms.map;
import static org.wholefamily.process.form.Forms.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;

class FormContractTest {

    private static final String YES_NO = "'properties': {'type': 'boolean'},"
            + " 'values': [{'label': 'Yes', 'value': 'yes'}, {'label': 'No', 'value': 'no'}]";

    private final FormSchema agreement = form(
            "{'type': 'radio', 'key': 'agreed', 'label': 'Does the family agree?', 'validate': {'required': true}, "
                    + YES_NO + "}",
            "{'type': 'datetime', 'subtype': 'date', 'key': 'agreedOn', 'dateLabel': 'On which day?',"
                    + " 'validate': {'required': true}, 'conditional': {'hide': '=agreed != \\\"yes\\\"'}}",
            "{'type': 'textarea', 'key': 'why', 'label': 'Why not?', 'validate': {'required': true},"
                    + " 'conditional': {'hide': '=agreed != \\\"no\\\"'}}");

    @Test
    void a_key_that_the_form_does_not_ask_is_refused() {
        assertThat(verdict(agreement, map("agreed", "no", "why", "x", "eligible", true), Map.of()))
                .isEqualTo("eligible: is not a question of this form");
        assertThat(verdict(agreement, map("agreed", "yes", "agreedOn", "2013-10-01", "a\nb<script>", "x"), Map.of()))
                .isEqualTo("a?b?script? Is not a question of this form");
    }

    @Test
    void a_required_question_needs_an_answer_when_it_is_asked() {
        assertThat(verdict(agreement, map(), Map.of())).isEqualTo("Does the family agree? Needs an answer");
        assertThat(verdict(agreement, map("agreed", "yes"), Map.of())).isEqualTo("On which day? Needs an answer");
        assertThat(verdict(agreement, map("agreed", true, "agreedOn", "2013-10-01"), Map.of()))
                .isEqualTo("accepted");
    }

    @Test
    void a_hidden_question_takes_nothing_and_its_earlier_answer_is_cleared() {
        assertThat(verdict(agreement, map("agreed", "no", "why", "x", "agreedOn", "2013-10-01"), Map.of()))
                .isEqualTo("On which day? Is not asked with these answers");
        assertThat(answers(agreement, map("agreed", "no", "why", "Not now")))
                .isEqualTo(map("agreed", false, "agreedOn", null, "why", "Not now"));
    }

    @Test
    void free_text_is_personal_unless_the_form_says_otherwise() {
        var checked = check(agreement, map("agreed", "no", "why", "Not now"), Map.of());

        assertThat(checked.answers()).isEqualTo(map("agreed", false, "agreedOn", null));
        assertThat(checked.personal()).isEqualTo(map("why", "Not now"));
    }

    @Test
    void a_question_that_hangs_on_a_hidden_one_is_dropped_because_a_browser_cannot_tell() {
        FormSchema chain = form(
                "{'type': 'select', 'key': 'a', 'values': ['x', 'y']}",
                "{'type': 'select', 'key': 'b', 'values': ['x', 'y'], 'conditional': {'hide': '=a != \\\"x\\\"'}}",
                "{'type': 'select', 'key': 'c', 'values': ['x', 'y'], 'conditional': {'hide': '=b != \\\"x\\\"'}}");

        assertThat(answers(chain, map("a", "y", "c", "x"))).isEqualTo(map("a", "y", "b", null, "c", null));
        assertThat(verdict(chain, map("a", "y", "b", "x", "c", "x"), Map.of()))
                .endsWith("is not asked with these answers");
    }

    @Test
    void conditions_see_what_was_served_what_stands_as_default_and_what_is_untouched() {
        String hidden = "'conditional': {'hide': '=%s'}";
        FormSchema form = form(
                "{'type': 'checkbox', 'key': 'tick'}",
                "{'type': 'select', 'key': 'kind', 'values': ['x', 'y'], 'defaultValue': 'y'}",
                "{'type': 'radio', 'key': 'inScope', 'disabled': true, " + YES_NO + "}",
                "{'type': 'checkbox', 'key': 'one', " + hidden.formatted("tick = false") + "}",
                "{'type': 'checkbox', 'key': 'two', " + hidden.formatted("kind = \\\"y\\\"") + "}",
                "{'type': 'checkbox', 'key': 'three', " + hidden.formatted("inScope = \\\"no\\\"") + "}",
                "{'type': 'checkbox', 'key': 'four', " + hidden.formatted("count > 3") + "}",
                "{'type': 'checkbox', 'key': 'five', " + hidden.formatted("this is (broken") + "}");

        assertThat(check(form, map(), Map.of("inScope", false, "count", 4)).answers())
                .containsEntry("one", null)
                .containsEntry("two", null)
                .containsEntry("three", null)
                .containsEntry("four", null)
                .containsEntry("five", false);
        assertThat(check(form, map("tick", true, "kind", "x"), Map.of("inScope", true, "count", 3))
                        .answers())
                .containsEntry("one", false)
                .containsEntry("two", false)
                .containsEntry("three", false)
                .containsEntry("four", false);
    }

    @Test
    void a_group_hides_its_questions_and_holds_them_when_it_has_a_path() {
        String inside = "{'type': 'textfield', 'key': 'street', 'label': 'Street', 'validate': {'required': true}}";
        FormSchema form = form(
                "{'type': 'checkbox', 'key': 'moved'}",
                "{'type': 'group', 'path': 'address', 'conditional': {'hide': '=moved = false'}, 'components': ["
                        + "{'type': 'group', 'components': [" + inside + "]}]}");

        assertThat(answers(form, map("moved", false))).containsEntry("address", map("street", null));
        assertThat(verdict(form, map("moved", true, "address", map("street", "")), Map.of()))
                .isEqualTo("Street: needs an answer");
        assertThat(verdict(form, map("moved", true, "address", map("street", "Elm Row", "x", 1)), Map.of()))
                .isEqualTo("x: is not a question of this form");
        assertThat(verdict(form, map("moved", true, "address", "Elm Row"), Map.of()))
                .endsWith(": must hold the answers of its questions");
        assertThat(check(form, map("moved", true, "address", map("street", "Elm Row")), Map.of())
                        .personal())
                .isEqualTo(map("address", map("street", "Elm Row")));
    }

    @Test
    void what_is_only_shown_may_come_back_unchanged_and_is_not_stored() {
        FormSchema form = form(
                "{'type': 'textfield', 'key': 'reference', 'label': 'Case', 'readonly': true}",
                "{'type': 'taglist', 'key': 'needs', 'label': 'Needs', 'disabled': true, 'values': ['work', 'money']}",
                "{'type': 'number', 'key': 'score', 'readonly': '=closed'}");
        Map<String, Object> known = Map.of("reference", "NS-000012", "needs", Spin.JSON("[\"work\"]"), "closed", true);

        assertThat(check(form, map("reference", "NS-000012", "needs", List.of("work")), known)
                        .answers())
                .isEmpty();
        assertThat(verdict(form, map("reference", "NS-000013"), known))
                .isEqualTo("Case: is only shown here and cannot be changed");
        assertThat(verdict(form, map("needs", List.of("work", "money")), known)).startsWith("Needs: ");
        assertThat(verdict(form, map("score", 3), known)).endsWith("is only shown here and cannot be changed");
        assertThat(check(form, map("score", 3), Map.of("closed", false)).answers())
                .isEqualTo(map("score", 3));
    }

    @Test
    void every_entry_of_a_list_is_held_to_its_own_questions() {
        FormSchema form = form(
                "{'type': 'checkbox', 'key': 'strict'}",
                "{'type': 'dynamiclist', 'path': 'people', 'label': 'People',"
                        + " 'properties': {'personal': 'true', 'minEntries': '1'}, 'components': ["
                        + "{'type': 'textfield', 'key': 'id', 'label': 'Id', 'readonly': true},"
                        + "{'type': 'textfield', 'key': 'name', 'label': 'Name', 'validate': {'required': true}},"
                        + "{'type': 'radio', 'key': 'child', 'label': 'Child?', " + YES_NO + "},"
                        + "{'type': 'datetime', 'subtype': 'date', 'key': 'dateOfBirth', 'label': 'Date of birth',"
                        + " 'conditional': {'hide': '=this.child != \\\"yes\\\" or parent.strict = false'}}]}");
        Map<String, Object> known = Map.of("people", List.of(Map.of("id", "7", "name", "Ann")));
        Map<String, Object> ann = map("id", "7", "name", "Ann", "child", "yes", "dateOfBirth", "2001-02-03");

        assertThat(check(form, map("strict", true, "people", List.of(ann)), known)
                        .personal()
                        .get("people"))
                .isEqualTo(List.of(map("id", "7", "name", "Ann", "child", true, "dateOfBirth", "2001-02-03")));
        assertThat(verdict(form, map("strict", false, "people", List.of(ann)), known))
                .isEqualTo("People, entry 1, date of birth: is not asked with these answers");
        assertThat(verdict(form, map("strict", true, "people", List.of(ann, map("name", " "))), known))
                .isEqualTo("People, entry 2, name: needs an answer");
        assertThat(verdict(form, map("people", List.of(map("name", "Bo", "age", 4))), known))
                .isEqualTo("People, entry 1, age: is not a question of this form");
        assertThat(verdict(form, map("people", List.of(map("name", "Bo", "id", "8"))), known))
                .isEqualTo("People, entry 1, id: is only shown here and cannot be changed");
        assertThat(verdict(form, map(), known)).isEqualTo("People: needs at least one entry");
        assertThat(verdict(form, map("people", List.of("Ann")), known)).startsWith("People, entry 1: ");
        assertThat(verdict(form, map("people", "Ann"), known)).isEqualTo("People: must be a list");
        assertThat(verdict(form, map("people", new ArrayList<>(Collections.nCopies(101, ann))), known))
                .isEqualTo("People: must have no more than 100 entries");
    }

    @Test
    void an_entry_in_which_nothing_is_written_is_left_out() {
        FormSchema form = form(
                "{'type': 'dynamiclist', 'path': 'goals', 'components': [" + "{'type': 'textfield', 'key': 'goal'}]}");

        assertThat(answers(form, map("goals", Arrays.asList(map("goal", ""), null, map("goal", "Sleep")))))
                .isEqualTo(map("goals", List.of(map("goal", "Sleep"))));
        assertThat(answers(form, map())).isEqualTo(map("goals", List.of()));
    }

    @Test
    void an_expression_is_worked_out_here_and_never_believed() {
        FormSchema form = form(
                "{'type': 'number', 'key': 'a'}",
                "{'type': 'expression', 'key': 'twice', 'expression': '=a * 2'}",
                "{'type': 'expression', 'key': 'loop', 'expression': '=loop + 1'}",
                "{'type': 'checkbox', 'key': 'big', 'conditional': {'hide': '=twice < 10'}}");

        assertThat(answers(form, map("a", 3, "twice", 100)))
                .containsEntry("big", null)
                .containsEntry("loop", null)
                .hasEntrySatisfying(
                        "twice",
                        twice -> assertThat(((Number) twice).intValue()).isEqualTo(6));
    }
}
