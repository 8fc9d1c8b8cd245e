package org.wholefamily.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** Calls that ask for more than they may, or for nothing that makes sense: each is refused, and nothing is repeated. */
@RunningProduct
class OddCallsIT {

    private static final String OPERATOR = "demo-camunda-admin";
    private static final String SECRET = "MARKED-VALUE";

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void an_expression_in_a_query_is_not_evaluated_whoever_asks_and_however_deep_it_stands(@TempDir Path folder) {
        Path written = folder.resolve("written");
        String code = "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch "
                + written + "').waitFor()}";
        Map<String, Object> query = Map.of("orQueries", List.of(Map.of("assigneeExpression", code)));
        for (String user : List.of("demo-agency-police", OPERATOR)) {
            for (String path : List.of("/task", "/task/count")) {
                Response answer = people.as(user)
                        .contentType(ContentType.JSON)
                        .body(query)
                        .post("/engine-rest" + path);
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
                assertThat(answer.asString()).doesNotContain("Runtime");
                assertThat(new WebAppSession(port, user).post(path, query).statusCode())
                        .isEqualTo(400);
            }
        }
        String list = people.as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("resourceType", "Task", "name", "probe", "query", Map.of("assigneeExpression", code)))
                .post("/engine-rest/filter/create")
                .jsonPath()
                .getString("id");
        assertThat(people.as(OPERATOR)
                        .get("/engine-rest/filter/{id}/list", list)
                        .statusCode())
                .isEqualTo(400);
        people.as(OPERATOR).delete("/engine-rest/filter/{id}", list).then().statusCode(204);
        assertThat(written).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${MARKED-VALUE", "${MARKEDVALUE()}", "${1/0}", "#{MARKED-VALUE}", "${dateTime()"})
    void an_expression_that_is_none_is_refused_and_not_repeated(String expression) {
        for (String key : List.of("assigneeExpression", "dueBeforeExpression")) {
            Map<String, Object> query = Map.of("orQueries", List.of(Map.of(key, expression)));
            Response answer = people.as("demo-agency-police")
                    .contentType(ContentType.JSON)
                    .body(query)
                    .post("/engine-rest/task/count");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.asString()).doesNotContain("MARKED");
        }
    }

    @Test
    void a_rule_that_is_tried_with_a_value_of_another_type_is_no_fault() {
        Map<String, Object> body =
                Map.of("variables", Map.of("concernCount", Map.of("value", SECRET, "type", "String")));
        Response answer = people.as("demo-managers")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engine-rest/decision-definition/key/referral-priority/evaluate");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/count",
                "/message",
                "/task/none/claim",
                "/task/none/submit-form",
                "/process-definition/none/submit-form"
            })
    void bytes_that_are_no_text_and_json_without_end_are_refused(String path) {
        ProbedCalls calls = new ProbedCalls(port);
        byte[] oddOrder = {(byte) 0xfe, (byte) 0xff, 0, 0, 'x', 0, 0, 0};
        byte[] nested = ("{\"x\":" + "[".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        byte[] digits =
                ("{\"variables\":{\"x\":{\"value\":" + "9".repeat(5_000) + "}}}").getBytes(StandardCharsets.UTF_8);
        for (String user : List.of("demo-triage", OPERATOR)) {
            for (byte[] content : List.of(oddOrder, nested, digits)) {
                HttpRequest.Builder call = calls.to("/engine-rest" + path)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .header("Content-Type", "application/json");
                assertThat(calls.send(user, call).status())
                        .as("%s %s", user, path)
                        .isBetween(400, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "create", "report", "submit-form", "claim"})
    void an_id_that_is_a_word_of_the_interface_leads_past_no_guard(String id) {
        people.as("demo-triage")
                .get("/engine-rest/task/{id}/form", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("TaskUnknown"));
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "demo-managers"))
                .post("/engine-rest/task/{id}/claim", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("TaskUnknown"));
    }

    @Test
    void models_come_in_by_their_check_only() {
        people.as(OPERATOR)
                .contentType(ContentType.MULTIPART)
                .multiPart("data", "x.bpmn", "<definitions/>".getBytes(StandardCharsets.UTF_8), "text/xml")
                .post("/engine-rest/deployment/create")
                .then()
                .statusCode(403);
    }

    @Test
    void what_a_process_knows_comes_back_by_no_side_way() {
        Map<String, Object> all = Map.of("withTaskVariablesInReturn", true);
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(all)
                .post("/engine-rest/task")
                .then()
                .statusCode(403);
        people.as("demo-triage")
                .queryParams(all)
                .get("/engine-rest/task")
                .then()
                .statusCode(403);
        Caseworkers.OpenTask task = people.task(people.refer("ODD-1"), "screenReferral");
        people.as("demo-triage")
                .queryParams(all)
                .get("/engine-rest/task/{id}", task.id())
                .then()
                .statusCode(403);

        Map<String, Object> answers = new HashMap<>();
        people.resolved("demo-triage", task, people.usual("referral-screening"))
                .forEach((key, answer) -> answers.put(key, Map.of("value", answer)));
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(Map.of("variables", answers, "withVariablesInReturn", true))
                .post("/engine-rest/task/{id}/submit-form", task.id())
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/task?maxResults=-5",
        "/task?maxResults=-1",
        "/task?firstResult=-5",
        "/task?maxResults=abc",
        "/user?maxResults=-2",
        "/task?maxResults=99999999999",
        "/task?sortBy=MARKED-VALUE",
        "/task?createdBefore=MARKED-VALUE",
        "/task?priority=MARKED-VALUE",
        "/task?active=MARKED-VALUE"
    })
    void an_odd_query_is_refused_and_not_repeated(String path) {
        for (String user : List.of("demo-triage", OPERATOR)) {
            Response answer = people.as(user).get("/engine-rest" + path);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.asString()).doesNotContain(SECRET, "Exception at");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"x\"",
                "{\"sorting\":[null]}",
                "{\"orQueries\":[null]}",
                "MARKED-VALUE",
                "{\"name\":{}}",
                "{"
            })
    void odd_content_is_refused_and_not_repeated(String content) {
        for (String user : List.of("demo-triage", OPERATOR)) {
            Response answer =
                    people.as(user).contentType(ContentType.JSON).body(content).post("/engine-rest/task/count");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.asString())
                    .doesNotContain(SECRET)
                    .contains("\"message\":\"")
                    .doesNotContain("\"message\":\"\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}",
        "text/plain, x",
        "application/x-www-form-urlencoded;charset=zz, username=a&password=b"
    })
    void signing_in_with_odd_content_is_no_fault(String type, String content) {
        ProbedCalls calls = new ProbedCalls(port);
        HttpRequest.Builder form = calls.to("/camunda/api/admin/auth/user/default/login/tasklist")
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .header("Content-Type", type);
        new WebAppSession(port, "demo-triage").headers().forEach(form::header);

        assertThat(calls.send(form).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/app/tasklist/other/", "/camunda/app/nope/default/", "/camunda/app/tasklist/scripts/"})
    void a_page_of_no_app_is_not_there(String page) {
        assertThat(given().port(port).get(page).statusCode()).isEqualTo(404);
    }
}
