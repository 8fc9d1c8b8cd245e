package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Somebody who works for two councils, or for none yet, starts something. */
@RunningProduct
class SeveralCouncilsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROCESS = "consent-withdrawal";
    private static final String BOTH = "both-caseworkers";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;

    @BeforeEach
    void meet() throws IOException {
        people = new Caseworkers(port);
        if (people.as(Caseworkers.OPERATOR)
                        .get("/engine-rest/user/{id}/profile", BOTH)
                        .statusCode()
                != 200) {
            setUp();
        }
    }

    private void setUp() throws IOException {
        ObjectNode council;
        try (var file = getClass().getResourceAsStream("/demo/northshire.json")) {
            council = (ObjectNode) JSON.readTree(file);
        }
        council.put("code", "eastmere").put("name", "Eastmere").put("referencePrefix", "EM");
        ((ArrayNode) council.get("agencies"))
                .addObject()
                .put("code", "harbour-watch")
                .put("name", "Harbour watch");
        operator(council.toString()).put("/api/councils/eastmere").then().statusCode(204);
        new Newcomers(people).join(BOTH, "eastmere", "caseworkers");
        operator("{}")
                .put("/engine-rest/tenant/northshire/user-members/{user}", BOTH)
                .then()
                .statusCode(204);
    }

    @Test
    void whoever_works_for_two_councils_says_for_which_one_something_is() {
        String family = people.refer("SEVERAL-1");
        people.workTo(family, "contributePart");

        assertThat(answers(people.startForm(BOTH, PROCESS), "council"))
                .containsExactlyInAnyOrder("eastmere=Eastmere", "northshire=Northshire");
        assertThat(answers(people.startForm(BOTH, PROCESS), "agency")).contains("harbour-watch=Harbour watch");
        withdrawn(BOTH, Map.of("caseReference", family))
                .statusCode(400)
                .body("message", containsString("For which council"));
        withdrawn(BOTH, Map.of("caseReference", family, "council", "southtown")).statusCode(403);
        withdrawn(BOTH, Map.of("caseReference", family, "council", "eastmere"))
                .statusCode(400)
                .body("message", containsString("there is no case with this reference"));
        withdrawn(BOTH, Map.of("caseReference", family, "council", "northshire"))
                .statusCode(200);
    }

    @Test
    void an_agency_of_the_other_council_is_none_of_this_one() {
        String family = people.refer("SEVERAL-2");
        people.workTo(family, "contributePart");

        withdrawn(BOTH, Map.of("caseReference", family, "council", "northshire", "agency", "harbour-watch"))
                .statusCode(400)
                .body("message", containsString("No longer share with: "));
        assertThat(jdbc.sql("select count(*) from sharing where case_reference = ? and agency = 'harbour-watch'")
                        .param(family)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_referral_of_somebody_of_two_councils_is_for_the_one_that_they_name() {
        ValidatableResponse started = new StartForms(people)
                .start(
                        BOTH,
                        "family-intervention",
                        "referral-received",
                        Map.of("council", "eastmere", "referral", "SEVERAL-3"))
                .then()
                .statusCode(200);
        assertThat(started.extract().jsonPath().getString("tenantId")).isEqualTo("eastmere");
        assertThat(started.extract().jsonPath().getString("businessKey")).startsWith("EM-");
    }

    @Test
    void what_is_typed_for_one_of_two_councils_is_kept_with_it() {
        people.as(BOTH)
                .contentType(ContentType.JSON)
                .body(Map.of("answers", Map.of("council", "eastmere")))
                .put("/api/drafts/start/{process}", PROCESS)
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_works_for_one_is_not_asked() {
        assertThat(answers(people.startForm("demo-caseworkers", PROCESS), "council"))
                .isEmpty();
    }

    @Test
    void whoever_works_for_none_yet_is_told_so() {
        new Newcomers(people).join("adrift", "eastmere", "caseworkers");
        people.as(Caseworkers.OPERATOR)
                .delete("/engine-rest/tenant/eastmere/user-members/adrift")
                .then()
                .statusCode(204);

        people.as("adrift")
                .get("/engine-rest/process-definition/key/{process}/deployed-start-form", PROCESS)
                .then()
                .statusCode(403)
                .body("message", containsString("You work for no council yet"));
        withdrawn("adrift", Map.of()).statusCode(403).body("message", containsString("You work for no council yet"));
    }

    @Test
    void the_operator_looks_at_a_start_form_without_a_council() {
        people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/process-definition/key/{process}/deployed-start-form", PROCESS)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse withdrawn(String user, Map<String, Object> changed) {
        Map<String, Object> said = new HashMap<>(Map.of("agency", "police", "purpose", "assessment"));
        said.putAll(changed);
        return new StartForms(people).start(user, PROCESS, PROCESS, said).then();
    }

    private static List<String> answers(JsonNode form, String key) {
        return form.findParents("key").stream()
                .filter(question -> question.path("key").asText().equals(key))
                .flatMap(
                        question -> StreamSupport.stream(question.path("values").spliterator(), false))
                .map(answer -> answer.path("value").asText() + "="
                        + answer.path("label").asText())
                .toList();
    }

    private RequestSpecification operator(String body) {
        return people.as(Caseworkers.OPERATOR).contentType(ContentType.JSON).body(body);
    }
}
