package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.RunningProduct;

/** The work on a family that is kept hidden is its named readers', and that of social care what is theirs by law. */
@RunningProduct
class HiddenWorkIT {

    private static final String NAMED = "demo-managers";

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void the_work_on_a_hidden_family_goes_to_its_named_readers_and_back() {
        String family = HiddenFamily.refer(people, "WORK-6");
        OpenTask screening = people.task(family, "screenReferral");

        HiddenFamily.hide(people, family, NAMED, "demo-finance").then().statusCode(200);

        assertThat(inWorkOf("demo-triage")).doesNotContain(screening.id());
        assertThat(inWorkOf("demo-finance")).contains(screening.id());
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/engine-rest/task/{id}/submit-form", screening.id())
                .then()
                .statusCode(404);
        assertThat(people.submitAs("demo-finance", screening, Map.of()).statusCode())
                .isEqualTo(204);
        OpenTask next = people.tasksOf(family).get(0);
        assertThat(inWorkOf("demo-finance")).contains(next.id());

        HiddenFamily.show(people, family, NAMED).then().statusCode(200);
        assertThat(inWorkOf("demo-finance")).doesNotContain(next.id());
        assertThat(inWorkOf("demo-caseworkers")).contains(next.id());
    }

    @Test
    void who_is_at_work_on_it_and_not_named_goes_on_no_longer() {
        String family = HiddenFamily.refer(people, "WORK-7");
        OpenTask screening = people.task(family, "screenReferral");
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "demo-triage"))
                .post("/engine-rest/task/{id}/claim", screening.id())
                .then()
                .statusCode(204);

        HiddenFamily.hide(people, family, NAMED).then().statusCode(200);

        assertThat(inWorkOf("demo-triage")).doesNotContain(screening.id());
        assertThat(inWorkOf(NAMED)).contains(screening.id());
    }

    @Test
    void what_social_care_has_by_law_stays_theirs_and_whoever_hides_is_told_what_no_reader_may_do() {
        String family = HiddenFamily.refer(people, "WORK-8");
        people.complete(
                people.task(family, "screenReferral"),
                people.changes("screeningOutcome", "social-care", "telephonedSocialCare", "yes"));
        OpenTask byLaw = people.task(family, "receiveFromFrontDoor");

        HiddenFamily.hide(people, family, NAMED)
                .then()
                .statusCode(200)
                .body("nobodyMayDo.step", equalTo(List.of("receiveFromFrontDoor")))
                .body("nobodyMayDo.task", equalTo(List.of(byLaw.id())));

        assertThat(inWorkOf("demo-agency-social-care")).contains(byLaw.id());
        people.submitAs("demo-agency-social-care", byLaw, Map.of()).then().statusCode(204);
    }

    @Test
    void whoever_hides_a_family_is_told_what_was_for_another_team() {
        String family = HiddenFamily.refer(people, "WORK-9");

        HiddenFamily.hide(people, family, NAMED)
                .then()
                .body("nobodyMayDo.size()", equalTo(0))
                .body("forAnotherTeam.step", equalTo(List.of("screenReferral")))
                .body("forAnotherTeam[0].groups", equalTo(List.of("triage")));
    }

    @Test
    void a_new_referral_of_a_hidden_family_is_known_to_its_readers_alone_until_they_answer() {
        List<Map<String, Object>> same = HiddenFamily.people("WORK-10");
        String family = people.refer("WORK-10", same);
        HiddenFamily.hide(people, family, NAMED).then().statusCode(200);

        String again = people.refer("WORK-11", same);
        String other = people.refer("WORK-12", same);

        family("demo-triage", again).statusCode(404);
        OpenTask question = people.task(again, "confirmMatch");
        assertThat(inWorkOf(NAMED)).contains(question.id());
        assertThat(inWorkOf("demo-triage")).doesNotContain(question.id());
        people.submitAs(NAMED, question, Map.of("matchedCase", family)).then().statusCode(204);
        family("demo-triage", again).statusCode(404);
        assertThat(inWorkOf(NAMED)).contains(people.task(again, "tellReferrer").id());

        people.submitAs(NAMED, people.task(other, "confirmMatch"), Map.of("matchedCase", "none"))
                .then()
                .statusCode(204);
        family("demo-triage", other).statusCode(200);
        assertThat(inWorkOf("demo-triage"))
                .contains(people.task(other, "screenReferral").id());
        assertThat(inWorkOf(NAMED))
                .doesNotContain(people.task(other, "screenReferral").id());
    }

    @Test
    void whose_a_task_is_is_said_by_its_process_and_by_no_variable() {
        String family = HiddenFamily.refer(people, "WORK-13");
        OpenTask screening = people.task(family, "screenReferral");
        HiddenFamily.hide(people, family, NAMED).then().statusCode(200);
        people.as(Caseworkers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("value", people.refer("WORK-14"), "type", "String"))
                .put("/engine-rest/task/{id}/localVariables/caseReference", screening.id())
                .then()
                .statusCode(204);

        people.as(NAMED)
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "demo-triage"))
                .post("/engine-rest/task/{id}/assignee", screening.id())
                .then()
                .statusCode(400);
    }

    private List<String> inWorkOf(String user) {
        String filter = people.as(user)
                .get("/engine-rest/filter?resourceType=Task&name=My work")
                .jsonPath()
                .getString("[0].id");
        return people.as(user)
                .get("/engine-rest/filter/{filter}/list?maxResults=500&sortBy=created&sortOrder=desc", filter)
                .jsonPath()
                .getList("id");
    }

    private ValidatableResponse family(String user, String reference) {
        return people.as(user).get("/api/families/{reference}", reference).then();
    }
}
