package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** Whoever is given a task sees what is known in it, so that it goes to the teams that it is for and to nobody else. */
@RunningProduct
class HandingOverIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private String colleague;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        Newcomers newcomers = new Newcomers(people);
        newcomers.southtown("triage");
        colleague = newcomers.join("triage-colleague", "northshire", "triage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-agency-police", "south-triage", "nobody-known", "Jane Marker, 12 High Street"})
    void a_task_is_handed_to_nobody_of_another_team(String stranger) {
        OpenTask task = screening("HAND-1-" + stranger.hashCode());

        for (String giver : new String[] {"demo-triage", "demo-managers", Caseworkers.OPERATOR}) {
            post(giver, task, "assignee", stranger)
                    .then()
                    .statusCode(400)
                    .body("message", equalTo("userId: Nobody of this name does such a task"));
        }
        post("demo-triage", task, "claim", stranger).then().statusCode(403);

        assertThat(assignee(task)).isNull();
    }

    @Test
    void a_manager_hands_a_task_to_one_of_its_team_and_back() {
        OpenTask task = screening("HAND-2");

        post("demo-managers", task, "assignee", colleague).then().statusCode(204);
        assertThat(assignee(task)).isEqualTo(colleague);

        post("demo-managers", task, "assignee", null).then().statusCode(204);
        assertThat(assignee(task)).isNull();
    }

    @Test
    void nobody_is_handed_what_they_did_themselves_to_sign_off() {
        String signer =
                new Newcomers(people).join("both-hands", "northshire", "programme-coordinators", "chief-officers");
        String family = people.refer("HAND-6");
        new Waits(management, people).workTo(family, "checkClaim");
        OpenTask check = people.task(family, "checkClaim");
        post("demo-managers", check, "assignee", signer).then().statusCode(204);
        people.complete(people.task(family, "checkClaim"), Map.of());
        OpenTask sign = people.task(family, "signOffClaim");

        post("demo-managers", sign, "assignee", signer)
                .then()
                .statusCode(400)
                .body("message", equalTo("userId: Nobody of this name does such a task"));

        assertThat(assignee(sign)).isNull();
    }

    @Test
    void who_claims_for_somebody_else_is_refused() {
        OpenTask task = screening("HAND-3");

        post("demo-triage", task, "claim", colleague).then().statusCode(403);
        post("demo-triage", task, "claim", "demo-triage").then().statusCode(204);

        assertThat(assignee(task)).isEqualTo("demo-triage");
    }

    @Test
    void words_about_a_family_do_not_become_a_comment() {
        OpenTask task = screening("HAND-5");

        for (String user : new String[] {"demo-triage", Caseworkers.OPERATOR}) {
            people.as(user)
                    .contentType(ContentType.JSON)
                    .body(Map.of("message", "Jane Marker telephoned"))
                    .post("/engine-rest/task/{id}/comment/create", task.id())
                    .then()
                    .statusCode(403);
        }
    }

    private OpenTask screening(String referral) {
        return people.task(people.refer(referral), "screenReferral");
    }

    private String assignee(OpenTask task) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/task/{id}", task.id())
                .jsonPath()
                .getString("assignee");
    }

    private Response post(String giver, OpenTask task, String action, String taker) {
        String body = taker == null ? "{\"userId\":null}" : "{\"userId\":\"" + taker + "\"}";
        return people.as(giver)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engine-rest/task/{id}/" + action, task.id());
    }
}
