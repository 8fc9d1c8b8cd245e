package org.wholefamily.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.wholefamily.Databases;
import org.wholefamily.Records;

class CouncilApiTest {

    private static final String EASTHAM = """
        {"code": "eastham", "name": "Eastham", "referencePrefix": "EH",
         "agencies": [{"code": "education", "name": "Schools"}],
         "schemes": [{"code": "tf-2012", "allocation": 90, "from": "2012-04-01", "to": "2015-05-31"}],
         "terms": [], "limits": {"caseload": 10}}
        """;

    private final Records records = Records.on(Databases.records(), "2013-10-01");

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void the_operator_sets_a_council_up_by_one_call() throws Exception {
        records.signIn("none", "camunda-admin");

        setUp(EASTHAM).andExpect(status().isNoContent());

        records.http()
                .perform(get("/api/councils/eastham"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("schemes[0].allocation").value(90))
                .andExpect(jsonPath("schemes[0].from").value("2012-04-01"));
    }

    @Test
    void nobody_else_sets_a_council_up() throws Exception {
        for (String group : new String[] {"managers", "chief-officers", "data-officers", "council-officers"}) {
            records.signIn("northshire", group);

            setUp(EASTHAM)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("code").value("not-permitted"));
        }
        assertThat(records.get(Councils.class).find("eastham")).isEmpty();
    }

    @Test
    void a_council_is_shown_to_its_own_people_only() throws Exception {
        records.signIn("northshire", "caseworkers");

        records.http().perform(get("/api/councils/northshire")).andExpect(status().isOk());
        records.http().perform(get("/api/councils/southtown")).andExpect(status().isNotFound());
    }

    @Test
    void a_refusal_names_the_field() throws Exception {
        records.signIn("none", "camunda-admin");

        setUp(EASTHAM.replace("2015-05-31", "31/05/2015"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("code").value("not-readable"))
                .andExpect(jsonPath("field").value("schemes[0].to"));
        setUp(EASTHAM.replace("2015-05-31", "2011-05-31"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("code").value("council-refused"))
                .andExpect(jsonPath("field").value("schemes[0]"));
        setUp(EASTHAM.replace("\"EH\"", "\"NS\""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("field").value("referencePrefix"));
        setUp("").andExpect(status().isBadRequest()).andExpect(jsonPath("code").value("not-readable"));
    }

    private ResultActions setUp(String council) throws Exception {
        return records.http()
                .perform(put("/api/councils/eastham")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(council));
    }
}
