package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wholefamily.referral.ReferralText.HEADER;
import static org.wholefamily.referral.ReferralText.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.wholefamily.Databases;
import org.wholefamily.Records;

class ReferralApiTest {

    private static final String FAMILY = """
        {"referral": "R1", "receivedOn": "2013-09-08", "council": "northshire", "scheme": "tf-2012",
         "agency": "education", "referredBy": "Adam Wright",
         "people": [
           {"person": 1, "role": "parent", "forename": "Paige", "surname": "Watson", "dateOfBirth": "1978-09-06",
            "addressLine": "153 Cross Lane", "postcode": "NS11 9TW", "sex": "F", "agrees": true},
           {"person": 2, "role": "child", "forename": "Leah", "surname": "Watson", "dateOfBirth": "2001-05-12",
            "sex": "F", "upn": "", "nino": null, "concern": "attendance"}]}
        """;

    private final Records records = Records.on(Databases.records(), "2013-10-01");

    @BeforeEach
    void signIn() {
        records.signIn("northshire", "triage");
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void a_referral_that_is_taken_says_where_its_family_is() throws Exception {
        one(FAMILY)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/families/NS-")))
                .andExpect(jsonPath("caseReference", startsWith("NS-")));
        one(FAMILY).andExpect(status().isOk()).andExpect(jsonPath("caseReference", startsWith("NS-")));

        assertThat(records.count("family_case")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_content_is_a_conflict() throws Exception {
        one(FAMILY);

        one(FAMILY.replace("Leah", "Lea"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("code").value("referral-differs"))
                .andExpect(jsonPath("column").value("referral"))
                .andExpect(content().string(not(containsString("Lea"))));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_that_was_sent_is_repeated() throws Exception {
        one(FAMILY.replace("2013-09-08", "2013-12-24")
                        .replace("tf-2012", "tf-MARKER")
                        .replace("\"Leah\"", "\"=MARKER\"")
                        .replace("2001-05-12", "MARKER"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("field").value("receivedOn"))
                .andExpect(jsonPath("column").value("received_on"))
                .andExpect(jsonPath("faults[*].path")
                        .value(contains("receivedOn", "people[1].forename", "people[1].dateOfBirth")))
                .andExpect(jsonPath("faults[0].reason").value("has not come yet"))
                .andExpect(jsonPath("more").value(0))
                .andExpect(content().string(not(containsString("MARKER"))));
        one(FAMILY.replace("\"scheme\"", "\"schema\"").replace("\"Leah\"", "[\"Leah\"]"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("faults[*].path").value(containsInAnyOrder("schema", "people[1].forename")));
        assertThat(records.count("family_case")).isZero();
    }

    @ParameterizedTest(name = "{0} instead of {1} is refused at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "2001-05-12"   | "31/02/2001"  | people[1].dateOfBirth
        "2001-05-12"   | "1970-01-01"  | people[1].dateOfBirth
        "Leah"         | "=HYPERLINK"  | people[1].forename
        "Leah"         | ["Leah"]      | people[1].forename
        "Leah"         | true          | people[1].forename
        "153 Cross Lane" | 153         | people[0].addressLine
        "R1"           | 1             | referral
        "forename": "Leah" | "name": "Leah" | people[1].name
        "northshire"   | "southtown"   | council
        "tf-2012"      | "tf-1999"     | scheme
        "2013-09-08"   | "2013-12-24"  | receivedOn
        "scheme"       | "schema"      | schema
        "person": 2    | "person": 1   | people[1].person
        """)
    void a_refusal_names_the_field(String good, String bad, String field) throws Exception {
        assertThat(FAMILY).contains(good);

        one(FAMILY.replace(good, bad))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("code").value("referral-refused"))
                .andExpect(jsonPath("field").value(field));
        assertThat(records.count("family_case")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"R1\"",
                "{\"referral\": \"R1\"}",
                "{\"people\": []}",
                "{\"people\": [1]}"
            })
    void what_is_no_referral_is_refused(String body) throws Exception {
        one(body).andExpect(status().isBadRequest()).andExpect(jsonPath("code").isNotEmpty());
    }

    @Test
    void a_file_says_of_each_row_what_became_of_it() throws Exception {
        many(HEADER + row() + row("referral", "R2", "sex", "Q"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("accepted").value(1))
                .andExpect(jsonPath("refused").value(1))
                .andExpect(jsonPath("unchanged").value(0))
                .andExpect(jsonPath("rows[0].line").value(2))
                .andExpect(jsonPath("rows[0].status").value("accepted"))
                .andExpect(jsonPath("rows[0].caseReference", startsWith("NS-")))
                .andExpect(jsonPath("rows[0].column").isEmpty())
                .andExpect(jsonPath("rows[1].referral").value("R2"))
                .andExpect(jsonPath("rows[1].column").value("sex"))
                .andExpect(jsonPath("rows[1].reason").isNotEmpty());
    }

    @Test
    void over_the_limit_nothing_is_stored() throws Exception {
        String large = HEADER + row("concern", "x".repeat(3000)).repeat(80);

        many(large)
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("code").value("too-large"));
        one(FAMILY.replace("attendance", "x".repeat(250_000))).andExpect(status().isPayloadTooLarge());

        assertThat(records.count("family_case")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworkers", "agency-police", "finance", "managers", "camunda-admin"})
    void others_send_no_referrals(String group) throws Exception {
        records.signIn("northshire", group);

        one(FAMILY).andExpect(status().isForbidden()).andExpect(jsonPath("code").value("not-permitted"));
        many(HEADER + row()).andExpect(status().isForbidden());
    }

    @Test
    void what_the_interface_does_not_know_has_a_code_too() throws Exception {
        records.http()
                .perform(get("/api/referrals"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("code").value("method-not-allowed"));
        records.http()
                .perform(
                        post("/api/referrals").contentType(MediaType.TEXT_PLAIN).content("Paige"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("code").value("unsupported-media-type"));
    }

    private ResultActions one(String body) throws Exception {
        return records.http()
                .perform(post("/api/referrals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions many(String file) throws Exception {
        return records.http()
                .perform(post("/api/referrals/imports").contentType("text/csv").content(file));
    }
}
