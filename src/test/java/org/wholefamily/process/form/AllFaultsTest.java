package org.wholefamily.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wholefamily.process.form.Forms.form;
import static org.wholefamily.process.form.Forms.map;
import static org.wholefamily.process.form.Forms.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.FormFault;
import org.wholefamily.process.FormRefused;

class AllFaultsTest {

    private static final String NEEDED = "'validate': {'required': true}";
    private static final String REASON = "{'type': 'textfield', 'key': 'reason', 'label': 'Why?', " + NEEDED + "}";
    private static final String SCHOOLS =
            "{'type': 'dynamiclist', 'path': 'schools', 'label': 'Schools', 'components': ["
                    + "{'type': 'textfield', 'key': 'name', 'label': 'Name of the school', " + NEEDED + "},"
                    + "{'type': 'number', 'key': 'terms', 'label': 'Terms', 'validate': {'max': 9}}]}";
    private static final String PEOPLE = "{'type': 'dynamiclist', 'path': 'people', 'label': 'People in the family',"
            + " 'properties': {'entryName': 'Person'}, 'validate': {'required': true}, 'components': ["
            + "{'type': 'textfield', 'key': 'surname', 'label': 'Surname', " + NEEDED + "},"
            + "{'type': 'datetime', 'key': 'born', 'dateLabel': 'Date of birth'},"
            + "{'type': 'textfield', 'key': 'school', 'label': 'UPN of the child', " + NEEDED
            + ", 'conditional': {'hide': '=this.born = null'}}," + SCHOOLS + "]}";
    private static final String ADDRESS = "{'type': 'group', 'path': 'address', 'components': ["
            + "{'type': 'textfield', 'key': 'street', 'label': 'Street', " + NEEDED + "},"
            + "{'type': 'textfield', 'key': 'town', 'label': '=name', " + NEEDED + "}]}";

    private final FormSchema referral = form(REASON, PEOPLE, ADDRESS);

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_form() {
        Map<String, Object> given = map(
                "people",
                List.of(
                        map("surname", "MARKER", "born", "2004-04-03", "school", "x"),
                        map("born", "MARKER", "school", "x", "schools", List.of(map("name", "x"), map("terms", 12)))),
                "address",
                map("town", "MARKER\0"));

        assertThat(verdict(referral, given, Map.of())).isEqualTo("""
                Why? Needs an answer
                Person 2, surname: needs an answer
                Person 2, date of birth: must be a real date, written as yyyy-mm-dd
                Person 2, schools, entry 2, name of the school: needs an answer
                Person 2, schools, entry 2, terms: must be 9 or less
                Street: needs an answer
                A question of this form: holds a character that cannot be printed""");
    }

    @Test
    void programs_find_each_by_its_path() {
        FormRefused refused = refused(referral, map("people", List.of(map("surname", "A"), map("born", "x", "no", 1))));

        assertThat(refused.field()).isEqualTo("reason");
        assertThat(refused.faults())
                .contains(new FormFault("people[1].surname", "Surname", "Person 2", "needs an answer"))
                .extracting(FormFault::path)
                .containsExactly(
                        "reason",
                        "people[1].no",
                        "people[1].surname",
                        "people[1].born",
                        "people[1].school",
                        "address.street",
                        "address.town");
        assertThat(refused.details()).containsEntry("faults", refused.faults()).containsEntry("more", 0);
    }

    @Test
    void what_is_hidden_is_not_told_and_a_faulty_entry_is_an_entry() {
        assertThat(refused(referral, map("people", List.of(map("born", null)), "reason", "x", "address", address()))
                        .getMessage())
                .isEqualTo("Person 1, surname: needs an answer");
        assertThat(refused(referral, map("reason", "x", "address", address())).getMessage())
                .isEqualTo("People in the family: needs at least one entry");
    }

    @Test
    void an_answer_that_cannot_be_read_is_not_called_missing_too() {
        FormSchema form = form(REASON, "{'type': 'number', 'key': 'n', 'label': 'How many', " + NEEDED + "}");

        assertThat(verdict(form, map("n", Double.NaN, "other", Double.NaN), Map.of()))
                .isEqualTo("""
                How many: cannot be read
                other: cannot be read
                Why? Needs an answer""");
    }

    @Test
    void more_than_anybody_reads_are_counted_only() {
        FormRefused refused = refused(
                referral, map("people", Collections.nCopies(60, Map.of()), "reason", "x", "address", address()));

        assertThat(refused.faults()).hasSize(FormRefused.MOST_TOLD);
        assertThat(refused.getMessage()).endsWith("Person 50, surname: needs an answer\nand 10 more");
        Map<String, Object> unknown = new LinkedHashMap<>();
        IntStream.range(0, 900).forEach(i -> unknown.put("k" + i, "MARKER"));
        assertThat(refused(referral, unknown).details()).containsEntry("more", 854);
    }

    @Test
    void what_the_work_behind_a_form_refuses_is_told_by_the_words_of_the_form() {
        assertThat(worded("people[2].born", "is after today")).isEqualTo("Person 3, date of birth: is after today");
        assertThat(worded("people[2]", "is there twice")).isEqualTo("Person 3: is there twice");
        assertThat(worded("people[2].unknown", "is bad")).isEqualTo("Person 3: is bad");
        assertThat(worded("address.street", "is no street")).isEqualTo("Street: is no street");
        assertThat(worded("reason", "say more")).isEqualTo("Why? Say more");
        assertThat(worded("signedOff", "somebody else has to sign")).isEqualTo("Somebody else has to sign");
    }

    private String worded(String path, String reason) {
        return new FormRefused(path, reason)
                .told(fault -> Wording.of(fault, referral.fields()))
                .getMessage();
    }

    private static Map<String, Object> address() {
        return map("street", "x", "town", "x");
    }

    private static FormRefused refused(FormSchema form, Map<String, ?> given) {
        return catchThrowableOfType(FormRefused.class, () -> Forms.check(form, given, Map.of()));
    }
}
