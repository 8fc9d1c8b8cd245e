package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** A safeguarding concern of anybody reaches somebody who acts, and its answer tells nothing of any case. */
@RunningProduct
class ConcernIT {

    private static final String CONCERN = "safeguardingConcernRaised";
    private static final Map<String, Object> KEYS = Map.of("concern", "Heard shouting", "immediate", true);

    @LocalServerPort
    private int port;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
    }

    @Test
    void a_concern_gets_one_answer_whatever_it_names_and_the_front_door_takes_up_what_is_no_open_case() {
        String open = people.refer("CONCERN-2");
        String hidden = HiddenFamily.refer(people, "CONCERN-3");
        String foreign = foreign();
        String closed = closed("CONCERN-5");
        HiddenFamily.hide(people, hidden, "demo-managers").then().statusCode(200);
        List<String> before = atFrontDoor("south-triage");

        assertThat(Stream.of(open, hidden, "NS-999999", foreign, closed, "the Watsons")
                        .map(this::concern))
                .containsOnly("204 ");
        assertThat(people.tasksOf(hidden)).extracting(OpenTask::step).contains("respondToConcern");
        assertThat(atFrontDoor("demo-triage"))
                .contains("NS-999999", foreign, closed, "the Watsons")
                .doesNotContain(open, hidden);
        assertThat(atFrontDoor("south-triage")).isEqualTo(before);
    }

    @Test
    void a_start_form_takes_a_concern_with_one_answer_too() {
        String hidden = HiddenFamily.refer(people, "CONCERN-6");
        String foreign = foreign();
        HiddenFamily.hide(people, hidden, "demo-managers").then().statusCode(200);

        List<String> answers = Stream.of(hidden, "NS-999998", foreign, closed("CONCERN-7"))
                .map(named -> forms.start(
                        "demo-agency-police",
                        "safeguarding-concern",
                        "safeguarding-concern",
                        Map.of("caseReference", named)))
                .map(answer -> answer.statusCode() + " " + answer.asString().replaceAll("[0-9a-f-]{36}", "id"))
                .toList();

        assertThat(answers).allMatch(answer -> answer.startsWith("200 ")).containsOnly(answers.get(0));
        assertThat(people.tasksOf(hidden)).extracting(OpenTask::step).contains("respondToConcern");
    }

    @Test
    void the_front_door_answers_a_concern_and_closes_its_file() {
        concern("NS-999997");
        OpenTask task = frontDoorTask("demo-triage", "NS-999997");
        String file = task.name().replaceFirst(".* ", "");

        assertThat(people.servedTo("demo-triage", task))
                .containsEntry("concernText", "Heard shouting")
                .containsEntry("concernRaisedBy", "demo-agency-police");
        people.complete(task, Map.of());

        people.as("demo-triage")
                .get("/api/families/{file}", file)
                .then()
                .statusCode(200)
                .body("closedOn", notNullValue())
                .body("people", hasSize(0));
        assertThat(people.tasksOf(file)).isEmpty();
    }

    private String concern(String named) {
        Response answer = forms.tell("demo-agency-police", CONCERN, named, KEYS);
        return answer.statusCode() + " " + answer.asString();
    }

    private List<String> atFrontDoor(String user) {
        return frontDoorTasks(user).stream()
                .map(task -> people.servedTo(user, task).get("concernAbout").toString())
                .toList();
    }

    private OpenTask frontDoorTask(String user, String named) {
        return frontDoorTasks(user).stream()
                .filter(task -> named.equals(people.servedTo(user, task).get("concernAbout")))
                .findFirst()
                .orElseThrow();
    }

    private List<OpenTask> frontDoorTasks(String user) {
        List<Map<String, String>> tasks = people.as(user)
                .get("/engine-rest/task?processDefinitionKey=safeguarding-front-door")
                .jsonPath()
                .getList("");
        return tasks.stream()
                .map(task -> new OpenTask(task.get("id"), "respondToConcern", task.get("name"), task.get("assignee")))
                .toList();
    }

    private String closed(String referral) {
        String family = people.refer(referral);
        people.workTo(family, "recordAgreement");
        people.complete(
                people.task(family, "recordAgreement"),
                people.changes("agreed", "no").without("agreedOn", "agreedBy"));
        people.complete(people.task(family, "tellReferrer"), Map.of());
        return family;
    }

    private String foreign() {
        new Newcomers(people).southtown("triage");
        Map<String, Object> referral = new HashMap<>(people.usual("api-referral"));
        referral.put("referral", "CONCERN-FOREIGN");
        referral.put("council", "southtown");
        return people.as("south-triage")
                .contentType(ContentType.JSON)
                .body(referral)
                .post("/api/referrals")
                .jsonPath()
                .getString("caseReference");
    }
}
