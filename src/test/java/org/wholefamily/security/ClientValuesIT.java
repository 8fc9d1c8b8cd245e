package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** Nothing that is sent becomes a Java object, whoever sends it and by whichever call. */
@RunningProduct
class ClientValuesIT {

    private static final String OPERATOR = "demo-camunda-admin";
    private static final String SECRET = "MARKED-VALUE";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService running;

    private Caseworkers people;
    private String process;

    /** What would be made of a value, if a value could have a class. */
    public static final class Bean {

        private static boolean made;

        public Bean() {
            made = true;
        }
    }

    @AfterEach
    void noObjectWasMade() {
        assertThat(Bean.made).isFalse();
    }

    @BeforeEach
    void refer() {
        people = new Caseworkers(port);
        String family = people.refer("VALUES-" + NUMBER.incrementAndGet());
        process = running.createProcessInstanceQuery()
                .processInstanceBusinessKey(family)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                variable(SECRET, "Date"),
                variable(SECRET, "Bytes"),
                variable(SECRET, "File"),
                variable(SECRET, "Xml"),
                variable(1, "Short"),
                variable(1, "Number"),
                variable(1, "int"),
                variable(SECRET, ""),
                variable(SECRET, "java.util.Date"),
                variable(SECRET, "Integer"),
                variable(1.5, "Integer"),
                variable(1e10, "Integer"),
                variable(SECRET, "Boolean"),
                variable("1e999", "Double"),
                variable(SECRET, "Null"),
                variable(List.of(SECRET), "String"),
                variable(1, "Json"),
                variable("{" + SECRET, "Json"),
                variable("{" + SECRET, "Object"));
    }

    private static Arguments variable(Object value, String type) {
        return Arguments.of(Map.of("value", value, "type", type));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_value_of_no_plain_type_or_of_another_is_refused_by_every_call_that_takes_values(Map<String, Object> value) {
        WebAppSession tasklist = new WebAppSession(port, OPERATOR);
        SoftAssertions all = new SoftAssertions();
        calls(value).forEach((path, body) -> {
            for (Response answer : List.of(send(path, body), tasklist.post(path, body))) {
                all.assertThat(answer.statusCode())
                        .as("%s: %s", path, answer.asString())
                        .isEqualTo(400);
                all.assertThat(answer.asString())
                        .as(path)
                        .doesNotContain(SECRET)
                        .contains("probe");
            }
        });
        all.assertAll();
        assertThat(running.getVariables(process)).doesNotContainKey("probe");
    }

    /** Where the engine's interface takes values, with the value in the shape of each. */
    private Map<String, Object> calls(Map<String, Object> value) {
        Map<String, Object> probe = Map.of("probe", value);
        Map<String, Object> calls = new HashMap<>();
        calls.put("/process-instance/" + process + "/variables", Map.of("modifications", probe));
        calls.put("/execution/" + process + "/localVariables", Map.of("modifications", probe));
        calls.put("/execution/" + process + "/signal", Map.of("variables", probe));
        calls.put(
                "/process-instance/variables-async",
                Map.of("processInstanceIds", List.of(process), "variables", probe));
        calls.put("/process-definition/key/referral/start", Map.of("variables", probe));
        calls.put("/process-definition/key/family-intervention/submit-form", Map.of("variables", probe));
        calls.put("/decision-definition/key/referral-priority/evaluate", Map.of("variables", probe));
        calls.put("/signal", Map.of("name", "none", "variables", probe));
        calls.put("/condition", Map.of("variables", probe));
        calls.put(
                "/process-instance/" + process + "/modification",
                Map.of(
                        "instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "none", "variables", probe))));
        return calls;
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"a\",\"b\"]', java.util.ArrayList<java.lang.String>",
        "{}, org.wholefamily.security.ClientValuesIT$Bean",
        "null, none.Such",
    })
    void an_object_is_read_as_json_whatever_class_is_named_with_it(String json, String type) {
        put(Map.of(
                        "value",
                        json,
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of("objectTypeName", type, "serializationDataFormat", "application/json")))
                .then()
                .statusCode(204);

        people.as(OPERATOR)
                .queryParam("deserializeValue", false)
                .get("/engine-rest/process-instance/{id}/variables/probe", process)
                .then()
                .statusCode(200)
                .body("type", equalTo("Json"))
                .body("value", equalTo(json));
    }

    @Test
    void what_is_stored_under_another_class_is_not_read_as_one() {
        running.setVariable(
                process,
                "probe",
                Variables.serializedObjectValue("{}")
                        .objectTypeName(Bean.class.getName())
                        .serializationDataFormat("application/json")
                        .create());

        Response answer = people.as(OPERATOR).get("/engine-rest/process-instance/{id}/variables/probe", process);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_and_a_map_without_a_type_are_json_and_plain_values_keep_theirs() {
        assertKept(List.of("a"), "Json");
        assertKept(Map.of("a", 1), "Json");
        assertKept("a", "String");
        assertKept(1, "Integer");
        assertKept(5_000_000_000L, "Long");
        assertKept(1.5, "Double");
        assertKept(true, "Boolean");
        assertThat(put(Map.of("value", new BigInteger("9".repeat(30)))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void files_are_closed() {
        for (String way :
                List.of("process-instance/" + process + "/variables", "execution/" + process + "/localVariables")) {
            people.as(OPERATOR)
                    .contentType(ContentType.MULTIPART)
                    .multiPart("data", "x.json", "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                    .multiPart("type", Bean.class.getName())
                    .post("/engine-rest/" + way + "/probe/data")
                    .then()
                    .statusCode(403);
            people.as(OPERATOR)
                    .get("/engine-rest/" + way + "/probe/data")
                    .then()
                    .statusCode(403);
        }
    }

    private void assertKept(Object value, String type) {
        put(Map.of("value", value)).then().statusCode(204);
        people.as(OPERATOR)
                .get("/engine-rest/process-instance/{id}/variables/probe", process)
                .then()
                .statusCode(200)
                .body("type", equalTo(type));
    }

    private Response put(Object body) {
        return people.as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/engine-rest/process-instance/{id}/variables/probe", process);
    }

    private Response send(String path, Object body) {
        return people.as(OPERATOR).contentType(ContentType.JSON).body(body).post("/engine-rest" + path);
    }
}
