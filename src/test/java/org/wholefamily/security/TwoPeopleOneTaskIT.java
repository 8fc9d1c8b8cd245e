package org.wholefamily.security;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;

@RunningProduct
@Tag("postgres")
class TwoPeopleOneTaskIT {

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void the_second_to_send_a_form_is_told_who_was_first() {
        OpenTask task = people.task(people.refer("TWO-1"), "screenReferral");
        people.complete(task, Map.of());

        post("demo-triage", task, "submit-form", "{\"variables\":{}}")
                .then()
                .statusCode(409)
                .body("type", equalTo("TaskGone"))
                .body("message", startsWith("This task was already completed by demo-triage at "));
    }

    @Test
    void the_second_to_claim_is_told_that_somebody_does_it() {
        OpenTask task = people.task(people.refer("TWO-2"), "screenReferral");
        post("demo-triage", task, "claim", "{\"userId\":\"demo-triage\"}")
                .then()
                .statusCode(204);

        post(Caseworkers.OPERATOR, task, "claim", "{\"userId\":\"demo-camunda-admin\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("TaskClaimed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "unclaim", "assignee", "submit-form"})
    void work_on_a_task_that_never_was_is_told_so(String action) {
        OpenTask none = new OpenTask("none", "", "", null);

        post("demo-triage", none, action, "{\"userId\":\"demo-triage\",\"variables\":{}}")
                .then()
                .statusCode(404)
                .body("type", equalTo("TaskUnknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/form", "/form-variables", "/deployed-form", "/identity-links"})
    void a_task_that_never_was_is_not_found(String part) {
        people.as("demo-triage")
                .get("/engine-rest/task/none" + part)
                .then()
                .statusCode(404)
                .body("type", equalTo("TaskUnknown"));
    }

    @Test
    void a_task_of_another_team_is_told_from_none_by_nobody() {
        OpenTask task = people.task(people.refer("TWO-3"), "screenReferral");

        post("demo-agency-police", task, "claim", "{\"userId\":\"demo-agency-police\"}")
                .then()
                .statusCode(404)
                .body("type", equalTo("TaskUnknown"));
    }

    private Response post(String user, OpenTask task, String action, String body) {
        return people.as(user)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engine-rest/task/{id}/" + action, task.id());
    }
}
