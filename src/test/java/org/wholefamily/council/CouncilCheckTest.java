package org.wholefamily.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.wholefamily.problem.Problem;

class CouncilCheckTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    void the_council_of_the_demonstration_can_be_set_up() {
        assertThatCode(() -> CouncilCheck.check("northshire", with("name", "\"Northshire\"")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} = {1} is refused at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            code            | "southtown"                                                              | code
            name            | null                                                                     | name
            name            | "  "                                                                     | name
            referencePrefix | "N1"                                                                     | referencePrefix
            referencePrefix | null                                                                     | referencePrefix
            agencies        | null                                                                     | agencies
            agencies        | [{"code": "education", "name": "A"}, {"code": "Faith group", "name": "B"}] | agencies[1]
            agencies        | [{"code": "education", "name": "A"}, {"code": "education", "name": "B"}] | agencies[1]
            agencies        | [{"code": "education"}]                                                  | agencies[0]
            agencies        | [null]                                                                   | agencies[0]
            schemes         | [{"code": "tf-2012", "allocation": -1, "from": "2012-04-01", "to": "2015-05-31"}] | schemes[0]
            schemes         | [{"code": "tf-2012", "allocation": 1, "from": "2015-04-01", "to": "2012-05-31"}]  | schemes[0]
            schemes         | [{"code": "tf-2012", "allocation": 1, "from": "2015-04-01"}]             | schemes[0]
            terms           | [{"code": "t", "from": "2013-02-01", "to": "2013-01-01"}]                | terms[0]
            limits          | {"caseload": 0}                                                          | limits.caseload
            """)
    void what_a_council_cannot_be_set_up_with_is_refused_at_its_field(String field, String value, String at) {
        assertThatThrownBy(() -> CouncilCheck.check("northshire", with(field, value)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getProperties())
                                .containsEntry("code", "council-refused")
                                .containsEntry("field", at));
    }

    private static Council with(String field, String value) throws IOException {
        JsonNode northshire = JSON.readTree(new ClassPathResource("demo/northshire.json").getInputStream());
        ((ObjectNode) northshire).set(field, JSON.readTree(value));
        return JSON.treeToValue(northshire, Council.class);
    }
}
