package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Two councils in one installation: nothing of the one is seen or touched from the other. */
@RunningProduct
class CouncilsApartIT {

    private static final String[] GROUPS = {"triage", "caseworkers", "managers", "programme-coordinators"};

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void two_councils() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        new Newcomers(people).southtown(GROUPS);
    }

    @Test
    void a_council_is_set_up_by_the_operator_only() {
        for (String user : List.of("demo-council-officers", "demo-managers", "south-managers")) {
            people.as(user).get("/api/councils/southtown").then().statusCode(user.startsWith("south") ? 200 : 404);
            people.as(user)
                    .contentType(ContentType.JSON)
                    .body("{\"code\":\"eastville\"}")
                    .put("/api/councils/eastville")
                    .then()
                    .statusCode(403);
        }
        people.as(Caseworkers.OPERATOR)
                .get("/api/councils/southtown")
                .then()
                .statusCode(200)
                .body("referencePrefix", equalTo("ST"));
    }

    @Test
    void tasks_families_and_lists_of_one_council_are_not_there_for_the_other() {
        String north = people.refer("APART-1");
        String south = refer("south-triage", "southtown", "APART-1")
                .then()
                .statusCode(201)
                .extract()
                .path("caseReference");
        assertThat(south).startsWith("ST-");
        SoftAssertions all = new SoftAssertions();
        for (String group : GROUPS) {
            hidden(all, "south-" + group, north, "southtown");
            hidden(all, "demo-" + group, south, "northshire");
        }
        all.assertAll();
        people.as("demo-caseworkers").get("/api/families/{case}", north).then().statusCode(200);
        people.as("south-caseworkers").get("/api/families/{case}", south).then().statusCode(200);
    }

    @Test
    void the_work_of_one_council_cannot_be_done_from_the_other() {
        String north = people.refer("APART-2");
        OpenTask task = people.task(north, "screenReferral");
        String path = "/engine-rest/task/" + task.id();

        Response form = forms.post(
                "south-triage", path + "/submit-form", StartForms.variables(Map.of("screeningOutcome", "advice-only")));
        assertThat(form.statusCode()).as(form.asString()).isBetween(400, 499);
        assertThat(forms.post("south-triage", path + "/claim", Map.of("userId", "south-triage"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(forms.post("south-managers", path + "/assignee", Map.of("userId", "south-triage"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);

        assertThat(people.tasksOf(north)).containsExactly(task);
    }

    @Test
    void a_process_of_the_other_council_is_as_unknown_as_one_that_never_was() {
        String instance = people.as("demo-managers")
                .queryParam("businessKey", people.refer("APART-7"))
                .get("/engine-rest/process-instance")
                .jsonPath()
                .getString("[0].id");
        String path = "/engine-rest/process-instance/{id}/activity-instances";

        people.as("demo-managers").get(path, instance).then().statusCode(200);
        String foreign = people.as("south-managers")
                .get(path, instance)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        people.as("south-managers")
                .get(path, "never-was")
                .then()
                .statusCode(404)
                .body("type", equalTo("ProcessUnknown"));
        assertThat(foreign).doesNotContain("tenant", "ENGINE");
    }

    @Test
    void a_finished_task_of_the_other_council_is_not_told_of() {
        String north = people.refer("APART-3");
        OpenTask task = people.task(north, "screenReferral");
        people.complete(task, Map.of());

        Response late =
                forms.post("south-triage", "/engine-rest/task/" + task.id() + "/submit-form", "{\"variables\":{}}");

        assertThat(late.asString()).doesNotContain("demo-triage", "already completed");
    }

    @Test
    void nobody_starts_a_case_for_a_council_that_they_do_not_belong_to() {
        refer("south-triage", "northshire", "APART-4").then().statusCode(400).body("field", equalTo("council"));
        refer("demo-triage", "southtown", "APART-4").then().statusCode(400).body("field", equalTo("council"));
        refer(Caseworkers.OPERATOR, "southtown", "APART-4").then().statusCode(403);
        Map<String, Object> answers = StartForms.variables(start("APART-4"));
        Response named = forms.post(
                "south-triage",
                "/engine-rest/process-definition/key/family-intervention/tenant-id/northshire/submit-form",
                answers);
        assertThat(named.statusCode()).as(named.asString()).isBetween(400, 499);

        assertThat(cases("APART-4")).isEmpty();
    }

    @Test
    void a_start_form_opens_the_case_in_the_council_of_who_sends_it() {
        forms.post(
                        "south-triage",
                        "/engine-rest/process-definition/key/family-intervention/submit-form",
                        StartForms.variables(start("APART-5")))
                .then()
                .statusCode(200);

        assertThat(cases("APART-5")).singleElement().asString().startsWith("ST-");
    }

    @Test
    void who_belongs_to_no_council_or_to_two_starts_nothing_by_a_form() {
        Newcomers newcomers = new Newcomers(people);
        String both = newcomers.join("both-triage", "southtown", "triage");
        people.as(Caseworkers.OPERATOR)
                .put("/engine-rest/tenant/northshire/user-members/{user}", both)
                .then()
                .statusCode(204);

        for (String user : List.of(both, Caseworkers.OPERATOR)) {
            Response answer =
                    forms.start(user, "family-intervention", "referral-received", Map.of("referral", "APART-6"));
            assertThat(answer.statusCode())
                    .as("%s: %s", user, answer.asString())
                    .isBetween(400, 499);
        }
        assertThat(cases("APART-6")).isEmpty();
    }

    private void hidden(SoftAssertions all, String user, String reference, String own) {
        all.assertThat(people.as(user).get("/api/families/{case}", reference).statusCode())
                .as(user)
                .isEqualTo(404);
        List<String> councils =
                people.as(user).get("/engine-rest/task").jsonPath().getList("tenantId");
        all.assertThat(councils).as(user).allMatch(own::equals);
        OpenTask task = people.task(reference, "screenReferral");
        for (String part : List.of("", "/deployed-form", "/form-variables", "/form")) {
            Response answer = people.as(user).get("/engine-rest/task/" + task.id() + part);
            all.assertThat(answer.statusCode()).as(user + part).isGreaterThanOrEqualTo(400);
            all.assertThat(answer.asString()).as(user + part).doesNotContain("Watson");
        }
        List<String> lists =
                people.as(user).get("/engine-rest/filter").jsonPath().getList("id");
        for (String list : lists) {
            List<String> found = people.as(user)
                    .get("/engine-rest/filter/{id}/list", list)
                    .jsonPath()
                    .getList("tenantId");
            int count = people.as(user)
                    .get("/engine-rest/filter/{id}/count", list)
                    .jsonPath()
                    .getInt("count");
            all.assertThat(found).as(user).allMatch(own::equals).hasSize(count);
        }
    }

    private Map<String, Object> start(String referral) {
        Map<String, Object> answers = new HashMap<>(people.usual("referral-received"));
        answers.put("referral", referral);
        return answers;
    }

    private List<String> cases(String referral) {
        return jdbc.sql("select case_reference from referral where referral = :key")
                .param("key", referral)
                .query(String.class)
                .list();
    }

    private Response refer(String user, String council, String referral) {
        Map<String, Object> body = new HashMap<>(people.usual("api-referral"));
        body.put("referral", referral);
        body.put("council", council);
        return forms.post(user, "/api/referrals", body);
    }
}
