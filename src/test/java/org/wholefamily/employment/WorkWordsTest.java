package org.wholefamily.employment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class WorkWordsTest {

    @Test
    void a_status_and_a_step_are_called_as_on_the_form_and_one_of_a_councils_own_by_its_own_word() throws IOException {
        JsonNode form = new ObjectMapper().readTree(new File("forms/employment-progress.form"));

        List<JsonNode> answers = form.findParents("key").stream()
                .filter(question -> Set.of("workStatus", "stepsDone")
                        .contains(question.path("key").asText()))
                .flatMap(
                        question -> StreamSupport.stream(question.path("values").spliterator(), false))
                .toList();

        assertThat(answers)
                .hasSize(12)
                .allSatisfy(answer -> assertThat(
                                WorkWords.label(answer.path("value").asText()))
                        .isEqualTo(answer.path("label").asText()));
        assertThat(WorkWords.label("apprenticeship")).isEqualTo("apprenticeship");
    }
}
