package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.WebAppSession;

/** A text is held to the same characters, and content to say each thing once, whichever way it comes in. */
@RunningProduct
class TextsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u202A", "\u2066", "\u2069", "\u0007", "\uDB40\uDC41"})
    void what_no_text_has_is_refused_with_the_name_of_what_held_it(String odd) {
        String text = "Mar" + odd + "sh";
        refused(json(referral("surname", text)), "surname");
        refused(json(referral("forename", text)), "forename");
        refused(concern(text), "concern");
        refused(form(text), "screeningNotes");
        refused(council(text), "name");
        Response file = file(text);
        assertThat(file.jsonPath().getInt("refused")).isEqualTo(1);
        assertThat(file.asString()).contains("surname").doesNotContain(text);
    }

    @Test
    void zero_width_spaces_are_left_out_and_joiners_kept() {
        String text = "\uFEFFMar\u200Bsh\u200D\u200CX";
        String kept = "Marsh\u200D\u200CX";

        json(referral("surname", text)).then().statusCode(201);
        assertThat(file(text).jsonPath().getInt("accepted")).isEqualTo(1);
        form(text).then().statusCode(204);
        concern(text).then().statusCode(204);
        council(text).then().statusCode(204);

        assertThat(jdbc.sql("select count(*) from person where surname = :name")
                        .param("name", kept)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(people.as(Caseworkers.OPERATOR)
                        .get("/api/councils/{code}", "textshire")
                        .jsonPath()
                        .getString("name"))
                .isEqualTo(kept);
    }

    @Test
    void a_thing_that_is_said_twice_is_refused_everywhere() {
        String twice = "{\"referral\":\"A\",\"referral\":\"B\"}";
        assertThat(json(twice).statusCode()).isEqualTo(400);
        assertThat(put("/api/councils/x", "{\"code\":\"x\",\"code\":\"x\"}").statusCode())
                .isEqualTo(400);
        for (String path : List.of("/task/count", "/message", "/process-definition/key/added-need/submit-form")) {
            assertThat(post("/engine-rest" + path, twice).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(new WebAppSession(port, "demo-triage")
                        .post("/task/count", twice)
                        .statusCode())
                .isEqualTo(400);
        String nested = "{\"variables\":{\"x\":{\"type\":\"Json\",\"value\":\"{\\\"a\\\":1,\\\"a\\\":2}\"}}}";
        assertThat(post("/engine-rest/process-definition/key/added-need/submit-form", nested)
                        .statusCode())
                .isEqualTo(400);
        for (String path : List.of("/engine-rest/task", "/api/families/NS-000001")) {
            assertThat(people.as("demo-triage").get(path + "?name=a&name=b").statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "\"x\"", "7", "{}", "{\"allocation\":null}", "{\"record\":\"true\"}", "{} {}", ""})
    void content_of_another_kind_is_refused_by_the_product(String content) {
        for (String path : List.of("/api/councils/x", "/api/families/NS-000001/restriction")) {
            assertThat(put(path, content).statusCode()).as(path).isBetween(400, 499);
        }
        for (String path : List.of("/api/referrals", "/api/clock")) {
            assertThat(post(path, content).statusCode()).as(path).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people[0]    | {\"record\":false,\"people\":[null],\"addresses\":[],\"readers\":[]}",
                "addresses[1] | {\"record\":false,\"people\":[],\"addresses\":[\"x\",null],\"readers\":[]}",
                "readers[0]   | {\"record\":true,\"people\":[],\"addresses\":[],\"readers\":[null]}",
                "readers[0]   | {\"record\":true,\"people\":[],\"addresses\":[],\"readers\":[7]}",
                "readers[0]   | {\"record\":true,\"people\":[],\"addresses\":[],\"readers\":[true]}"
            })
    void a_gap_in_a_list_and_what_is_no_text_are_refused_with_their_place(String place, String content) {
        Response answer = people.as("demo-managers")
                .contentType(ContentType.JSON)
                .body(content)
                .put("/api/families/{case}/restriction", people.refer("GAP-" + NUMBER.incrementAndGet()));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("field")).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"name, 7", "name, true", "referencePrefix, 1.5", "agencies, [null]", "schemes, [null]", "terms, [null]"
    })
    void a_council_is_held_to_the_same(String field, String value) {
        String council =
                "{\"code\":\"gapton\",\"name\":\"Gapton\",\"referencePrefix\":\"GP\",\"agencies\":[],\"schemes\":[],"
                        + "\"terms\":[],\"limits\":{}}";
        Response answer = put(
                "/api/councils/gapton",
                council.replaceFirst("\"" + field + "\":(\\[]|\"\\w+\")", "\"" + field + "\":" + value));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains(field);
    }

    private static void refused(Response answer, String name) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains(name).contains("holds").doesNotContain("Mar");
    }

    private Map<String, Object> referral(String field, String text) {
        Map<String, Object> person = new LinkedHashMap<>(
                Map.of("role", "parent", "forename", "Paige", "surname", "Invented", "dateOfBirth", "1978-09-06"));
        person.put(field, text);
        return Map.of(
                "referral",
                "TEXT-" + NUMBER.incrementAndGet(),
                "receivedOn",
                "2013-09-12",
                "council",
                "northshire",
                "scheme",
                "tf-2012",
                "agency",
                "education",
                "referredBy",
                "A school",
                "people",
                List.of(person));
    }

    private Response json(Object content) {
        return post("/api/referrals", content);
    }

    private Response post(String path, Object content) {
        return people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(content)
                .post(path);
    }

    private Response put(String path, Object content) {
        return people.as(Caseworkers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(content)
                .put(path);
    }

    private Response file(String surname) {
        String file =
                "referral,received_on,council,scheme,agency,referred_by,person,role,forename,surname,date_of_birth,"
                        + "address_line,postcode,sex,upn,nino,agrees,concern\n"
                        + "TEXT-%d,2013-09-12,northshire,tf-2012,education,A school,1,parent,Paige,%s,1978-09-06,,,F,,,,\n"
                                .formatted(NUMBER.incrementAndGet(), surname);
        return people.as("demo-triage")
                .header("Content-Type", "text/csv; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/referrals/imports");
    }

    private Response concern(String text) {
        return forms.tell(
                "demo-caseworkers",
                "safeguardingConcernRaised",
                people.refer("TEXT-" + NUMBER.incrementAndGet()),
                Map.of("concern", text, "immediate", false));
    }

    private Response form(String text) {
        var task = people.task(people.refer("TEXT-" + NUMBER.incrementAndGet()), "screenReferral");
        return people.submit(task, Map.of("screeningOutcome", "continue", "screeningNotes", text));
    }

    private Response council(String text) {
        return put(
                "/api/councils/textshire",
                Map.of(
                        "code",
                        "textshire",
                        "name",
                        text,
                        "referencePrefix",
                        "TX",
                        "agencies",
                        List.of(),
                        "schemes",
                        List.of(),
                        "terms",
                        List.of(),
                        "limits",
                        Map.of()));
    }
}
