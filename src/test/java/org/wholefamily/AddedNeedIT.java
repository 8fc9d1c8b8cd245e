package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Needs that come up in the middle of the work: the plan is taken up again, and the result covers them. */
@RunningProduct
class AddedNeedIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void a_need_that_comes_up_while_the_plan_runs_brings_the_team_together_at_once() {
        String family = people.refer("NEED-1");
        waits.workTo(family, "carryOutAction");
        assertThat(steps(family)).doesNotContain("holdReview");

        tell(family, "antisocial-behaviour", "PC Holt, after the weekend");

        assertThat(served(family, "holdReview", "addedNeeds").toString())
                .startsWith("Antisocial behaviour (PC Holt, after the weekend, ");
        people.complete(people.task(family, "holdReview"), Map.of("planComplete", "no"));
        assertThat(steps(family)).doesNotContain("holdReview").contains("carryOutAction");
    }

    @Test
    void a_need_that_comes_up_while_the_result_is_measured_leads_back_to_the_plan_and_is_measured_too() {
        String family = people.refer("NEED-2");
        joinWithoutCrime(family);
        waits.workTo(family, "recordMeasures");
        assertThat(served(family, "recordMeasures", "crimeInScope")).isEqualTo("no");

        tell(family, "youth-crime", "the family");

        assertThat(steps(family)).doesNotContain("recordMeasures").contains("draftPlan");
        assertThat(served(family, "draftPlan", "needs").toString()).contains("youth-crime");
        waits.workTo(family, "recordMeasures");
        assertThat(served(family, "recordMeasures", "crimeInScope")).isEqualTo("yes");
        assertThat(served(family, "recordMeasures", "educationInScope")).isEqualTo("yes");
    }

    @Test
    void a_need_that_comes_up_before_the_case_is_opened_is_measured_and_planned_for() {
        String family = people.refer("NEED-3");
        waits.workTo(family, "recordAgreement");

        start(family, "youth-crime").then().statusCode(200);

        assertThat(steps(family)).containsExactly("recordAgreement");
        joinWithoutCrime(family);
        waits.workTo(family, "draftPlan");
        assertThat(served(family, "draftPlan", "needs").toString()).contains("youth-crime", "school-attendance");
        waits.workTo(family, "recordMeasures");
        assertThat(served(family, "recordMeasures", "crimeInScope")).isEqualTo("yes");
    }

    @Test
    void a_need_that_is_known_is_kept_and_reopens_nothing() {
        String family = people.refer("NEED-5");
        waits.workTo(family, "recordMeasures");

        tell(family, "school-attendance", "the school, once more");

        assertThat(steps(family)).contains("recordMeasures");
        assertThat(served(family, "recordMeasures", "educationInScope")).isEqualTo("yes");
    }

    @Test
    void what_comes_up_while_a_review_is_on_the_screen_is_reviewed_again_at_once() {
        String family = people.refer("NEED-6");
        waits.workTo(family, "carryOutAction");
        tell(family, "housing", "the landlord");
        OpenTask review = people.task(family, "holdReview");
        assertThat(served(family, "holdReview", "addedNeeds").toString()).contains("Housing");
        Map<String, Object> onScreen = people.resolved("demo-lead-professionals", review, onScreen("plan-review"));
        tell(family, "money", "the bank");

        send(review, onScreen);
        waits.workTo(family, "holdReview");

        assertThat(served(family, "holdReview", "addedNeeds").toString())
                .contains("Money and debt")
                .doesNotContain("Housing");
    }

    @Test
    void what_comes_up_while_a_plan_is_on_the_screen_is_reviewed_at_once_and_what_its_form_shows_is_in_it() {
        String family = people.refer("NEED-7");
        waits.workTo(family, "draftPlan");
        tell(family, "housing", "the landlord");
        OpenTask draft = people.task(family, "draftPlan");
        assertThat(served(family, "draftPlan", "addedNeeds").toString()).contains("Housing");
        Map<String, Object> onScreen =
                people.resolved("demo-lead-professionals", draft, new HashMap<>(people.usual("plan-draft")));
        tell(family, "money", "the bank");

        send(draft, onScreen);
        waits.workTo(family, "holdReview");

        assertThat(served(family, "holdReview", "addedNeeds").toString())
                .contains("Money and debt")
                .doesNotContain("Housing");
    }

    private void send(OpenTask task, Map<String, Object> onScreen) {
        people.as("demo-lead-professionals")
                .contentType("application/json")
                .body(StartForms.variables(onScreen))
                .post("/engine-rest/task/{id}/submit-form", task.id())
                .then()
                .statusCode(204);
    }

    private Map<String, Object> onScreen(String form) {
        Map<String, Object> answers = new HashMap<>(people.usual(form));
        answers.put("planComplete", "no");
        answers.remove("changes");
        return answers;
    }

    @Test
    void a_need_that_the_scheme_does_not_know_is_refused_and_nothing_is_kept() {
        String family = people.refer("NEED-4");
        waits.workTo(family, "carryOutAction");
        List<String> before = steps(family);

        new StartForms(people)
                .tell("demo-caseworkers", "needAdded", family, Map.of("need", "scool", "source", "the school"))
                .then()
                .statusCode(400)
                .body("message", containsString("need: is none that the table added-need-tf-2012"));
        new StartForms(people)
                .tell("demo-caseworkers", "needAdded", family, Map.of("need", "housing"))
                .then()
                .statusCode(400)
                .body("message", containsString("source"));

        assertThat(steps(family)).isEqualTo(before);
        tell(family, "housing", "the landlord");
        assertThat(served(family, "holdReview", "addedNeeds").toString())
                .contains("Housing")
                .doesNotContain("scool");
    }

    private void joinWithoutCrime(String family) {
        waits.workTo(family, "recordFacts");
        people.complete(people.task(family, "recordFacts"), Map.of("antisocialBehaviourAction", "no"));
    }

    private void tell(String family, String need, String source) {
        new StartForms(people)
                .tell("demo-agency-police", "needAdded", family, Map.of("need", need, "source", source))
                .then()
                .statusCode(204);
    }

    private Response start(String family, String need) {
        return new StartForms(people)
                .start("demo-caseworkers", "added-need", "added-need", Map.of("caseReference", family, "need", need));
    }

    private Object served(String family, String step, String key) {
        OpenTask task = people.task(family, step);
        return people.servedTo(people.personFor(task), task).get(key);
    }

    private List<String> steps(String family) {
        return people.tasksOf(family).stream().map(OpenTask::step).toList();
    }
}
