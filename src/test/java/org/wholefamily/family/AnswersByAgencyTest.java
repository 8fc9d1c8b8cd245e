package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.process.FormSubmission;

class AnswersByAgencyTest {

    private final FamilyTables tables = new FamilyTables();
    private final Answers answers = tables.answers;
    private final String reference = tables.open();

    @BeforeEach
    void two_agencies_gave_their_parts() {
        keep("assessment-agency-part", "education", Map.of("summary", "Misses school", "days", 12));
        keep("assessment-agency-part", "police", Map.of("summary", "Two call-outs"));
        keep("assessment-family", null, Map.of("worry", "Rent", "people", List.of(Map.of("name", "Ann"))));
    }

    @Test
    void an_answer_comes_back_as_it_was_given() {
        assertThat(answers.on(reference, "assessment-family"))
                .isEqualTo(Map.of("worry", "Rent", "people", List.of(Map.of("name", "Ann"))));
    }

    @Test
    void the_last_sending_of_a_form_counts_as_a_whole() {
        keep("assessment-family", null, Map.of("worry", "Debt"));

        assertThat(answers.on(reference, "assessment-family")).isEqualTo(Map.of("worry", "Debt"));
    }

    @Test
    void every_sending_is_kept() {
        keep("assessment-family", null, Map.of("worry", "Debt"));

        assertThat(tables.jdbc
                        .sql("select content from answer where field = 'worry' order by submission")
                        .query(String.class)
                        .list())
                .containsExactly("\"Rent\"", "\"Debt\"");
    }

    @Test
    void each_agency_has_its_own_part() {
        assertThat(answers.on(reference, "assessment-agency-part", "education"))
                .isEqualTo(Map.of("summary", "Misses school", "days", 12));
        assertThat(answers.on(reference, "assessment-agency-part", "police"))
                .isEqualTo(Map.of("summary", "Two call-outs"));
        assertThat(answers.on(reference, "assessment-agency-part", "health")).isEmpty();
    }

    @Test
    void an_agency_is_shown_nothing_of_anothers_part() {
        assertThat(latest("education", "summary", "worry")).isEqualTo(Map.of("summary", "Misses school"));
    }

    @Test
    void the_council_is_shown_what_was_said_last_in_any_part() {
        assertThat(latest(null, "summary", "worry")).isEqualTo(Map.of("summary", "Two call-outs", "worry", "Rent"));
    }

    @Test
    void only_the_same_form_is_asked_when_a_task_comes_back() {
        assertThat(answers.latest(
                        FamilyTables.request(reference, "assessment-family", "assessFamily", null),
                        Set.of("summary", "worry"),
                        true))
                .isEqualTo(Map.of("worry", "Rent"));
    }

    @Test
    void who_may_not_see_the_family_is_shown_no_answer() {
        when(tables.current.get())
                .thenReturn(Optional.of(new User("paul", Set.of("agency-police"), Set.of("northshire"))));

        assertThat(latest("police", "summary", "worry")).isEmpty();
    }

    @Test
    void a_form_without_personal_answers_is_remembered_as_sent() {
        keep("assessment-family", null, Map.of());

        assertThat(answers.on(reference, "assessment-family")).isEmpty();
    }

    private Map<String, Object> latest(String agency, String... keys) {
        return answers.latest(
                FamilyTables.request(reference, "assessment-agency-part", "contributePart", agency),
                Set.of(keys),
                false);
    }

    private void keep(String form, String agency, Map<String, Object> personal) {
        answers.keep(
                new FormSubmission(form, reference, "northshire", "anna", "task", "step", agency, Map.of(), personal));
    }
}
