package org.wholefamily.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** What stands over a task and over a start, for each person as much as they may see. */
@RunningProduct
class HeaderIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void the_councils_people_see_who_it_is_where_they_live_and_where_the_case_stands() {
        String family = HiddenFamily.refer(people, "HEAD-1");

        ofTask("demo-triage", people.task(family, "screenReferral"))
                .statusCode(200)
                .body("reference", equalTo(family))
                .body("family", matchesPattern("(Of\\w+): P\\1 \\d+, C\\1 \\d+"))
                .body("address", equalTo("7 Quiet Lane, NS11 9TW"))
                .body("warnings", empty())
                .body("lead", nullValue())
                .body("step", equalTo("Referral"))
                .body("days", equalTo(0))
                .body("closed", equalTo(false));
        ofFamily("demo-caseworkers", family).statusCode(200).body("step", equalTo("Referral"));
    }

    @Test
    void an_agency_sees_what_its_basis_covers_and_no_more() {
        String family = people.refer("HEAD-2");
        people.workTo(family, "completeAssessment");
        people.complete(people.task(family, "completeAssessment"), people.changes("riskNotes", "A dog in the yard"));
        people.workTo(family, "draftPlan");

        ofTask("demo-lead-professionals", people.task(family, "draftPlan"))
                .body("warnings.text", hasItem("Before a visit: A dog in the yard"))
                .body("lead", notNullValue());
        ofFamily("demo-agency-police", family)
                .statusCode(200)
                .body("family", notNullValue())
                .body("warnings.kind", hasItem("visit"))
                .body("warnings.text.join(' ')", not(containsString("dog")));

        jdbc.sql("update sharing set withdrawn_on = recorded_on where case_reference = ? and agency = 'police'")
                .param(family)
                .update();
        ofFamily("demo-agency-police", family).statusCode(404).body("code", equalTo("no-such-family"));
    }

    @Test
    void an_agency_is_told_ages_and_an_address_where_its_basis_covers_them() {
        String family = people.refer("HEAD-9");
        people.workTo(family, "contributePart");
        ofFamily("demo-agency-police", family)
                .body("family", containsString("Paige 35"))
                .body("address", containsString("NS"));

        rests(family, "outcomes");
        ofFamily("demo-agency-police", family)
                .body("family", containsString("Paige 35"))
                .body("address", equalTo("The address is not shared with you"));

        rests(family, "something-else");
        ofFamily("demo-agency-police", family)
                .body("family", containsString("Paige"))
                .body("family", not(containsString("35")))
                .body("family", not(containsString("not known")))
                .body("address", equalTo("Age and address are not shared with you"));
        ofFamily("demo-managers", family).body("family", containsString("Paige 35"));
    }

    private void rests(String family, String purpose) {
        jdbc.sql("update sharing set purpose = ? where case_reference = ? and agency = 'police'")
                .params(purpose, family)
                .update();
    }

    @Test
    void an_agency_without_a_basis_sees_of_its_task_the_reference_alone() {
        String family = people.refer("HEAD-3");
        people.workTo(family, "contributePart");
        OpenTask part = people.tasksOf(family).stream()
                .filter(task -> task.step().equals("contributePart"))
                .filter(task -> people.personFor(task).equals("demo-agency-education"))
                .findFirst()
                .orElseThrow();

        jdbc.sql("update sharing set withdrawn_on = recorded_on where case_reference = ? and agency = 'education'")
                .param(family)
                .update();

        ofTask("demo-agency-education", part)
                .statusCode(200)
                .body("reference", equalTo(family))
                .body("family", nullValue())
                .body("said", startsWith("You do not see who this is about"))
                .body("address", nullValue())
                .body("lead", nullValue())
                .body("step", nullValue())
                .body("warnings", empty());
    }

    @Test
    void another_council_and_an_unknown_task_or_family_are_answered_alike() {
        String family = HiddenFamily.refer(people, "HEAD-4");
        OpenTask task = people.task(family, "screenReferral");
        new Newcomers(people).southtown("triage");

        String other = ofTask("south-triage", task).statusCode(404).extract().asString();
        assertThat(ofTask("demo-finance", task).statusCode(404).extract().asString())
                .isEqualTo(other);
        assertThat(ofTask("demo-triage", "no-such-task")
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(other.replace(task.id(), "no-such-task"));
        ofFamily("south-triage", family).statusCode(404);
        ofFamily("demo-finance", family).statusCode(404);
    }

    @Test
    void a_restricted_family_is_marked_for_its_named_reader_and_not_there_for_others() {
        String family = HiddenFamily.refer(people, "HEAD-5");
        OpenTask task = people.task(family, "screenReferral");
        HiddenFamily.hide(people, family, "demo-managers", "demo-finance")
                .then()
                .statusCode(200);

        ofTask("demo-finance", task)
                .statusCode(200)
                .body("family", startsWith("Of"))
                .body("warnings.kind", equalTo(List.of("restricted")))
                .body("warnings[0].text", containsString("this family"));
        ofTask("demo-triage", task).statusCode(404);
        assertThat(withoutPath(ofFamily("demo-triage", family)))
                .isEqualTo(withoutPath(ofFamily("demo-triage", "NS-999999")));
    }

    @Test
    void a_hidden_address_reads_like_one_that_nobody_gave() {
        String family = HiddenFamily.refer(people, "HEAD-6");
        List<String> members = people.as("demo-managers")
                .get("/api/families/{case}", family)
                .jsonPath()
                .getList("people.id");
        people.as("demo-managers")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "record", false,
                        "people", List.of(),
                        "addresses", List.of(members.get(0)),
                        "readers", List.of("demo-managers")))
                .put("/api/families/{case}/restriction", family)
                .then()
                .statusCode(200);

        ofTask("demo-triage", people.task(family, "screenReferral"))
                .body("address", equalTo("No address given"))
                .body("warnings", empty());
        ofFamily("demo-managers", family)
                .body("address", equalTo("7 Quiet Lane, NS11 9TW"))
                .body("warnings[0].text", startsWith("Restricted: only named people know where to find P"));
    }

    @Test
    void danger_comes_first_and_ends_with_its_answer() {
        String family = people.refer("HEAD-7");
        new StartForms(people)
                .tell(
                        "demo-agency-police",
                        "safeguardingConcernRaised",
                        family,
                        Map.of("concern", "bruises on both arms", "immediate", true))
                .then()
                .statusCode(204);

        OpenTask concern = people.task(family, "respondToConcern");
        ofTask("demo-agency-social-care", concern)
                .body("family", notNullValue())
                .body("warnings[0].kind", equalTo("danger"))
                .body("warnings[0].text", startsWith("Danger now"));
        people.complete(concern, Map.of());
        ofFamily("demo-managers", family).body("warnings", empty());
    }

    @Test
    void a_referral_of_a_child_in_danger_says_so_until_it_is_screened() {
        String family = HiddenFamily.refer(people, "HEAD-8");
        String map = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(family)
                .processDefinitionKey("family-intervention")
                .singleResult()
                .getId();
        runtime.setVariable(map, "immediateDanger", true);

        OpenTask screening = people.task(family, "screenReferral");
        ofTask("demo-triage", screening)
                .body("warnings.kind", equalTo(List.of("danger")))
                .body("warnings[0].text", containsString("the referral says"));
        people.complete(screening, Map.of());
        ofFamily("demo-caseworkers", family).body("warnings", empty());
    }

    @Test
    void what_reached_the_front_door_has_no_family_and_says_what_was_named() {
        new StartForms(people)
                .start(
                        "demo-agency-police",
                        "safeguarding-concern",
                        "safeguarding-concern",
                        people.changes("caseReference", "NS-909090"))
                .then()
                .statusCode(200);
        String file = jdbc.sql("select case_reference from safeguarding_concern where named = 'NS-909090'")
                .query(String.class)
                .list()
                .get(0);

        ofTask("demo-triage", people.task(file, "respondToConcern"))
                .statusCode(200)
                .body("family", nullValue())
                .body("said", equalTo("No open case of ours. The concern names: NS-909090"))
                .body("warnings.kind", equalTo(List.of("danger")));
    }

    private static String withoutPath(ValidatableResponse answer) {
        return answer.statusCode(404).extract().asString().replaceAll("NS-\\d+", "it");
    }

    private ValidatableResponse ofTask(String user, OpenTask task) {
        return ofTask(user, task.id());
    }

    private ValidatableResponse ofTask(String user, String task) {
        return people.as(user).get("/api/tasks/{task}/family", task).then();
    }

    private ValidatableResponse ofFamily(String user, String family) {
        return people.as(user).get("/api/families/{case}/header", family).then();
    }
}
