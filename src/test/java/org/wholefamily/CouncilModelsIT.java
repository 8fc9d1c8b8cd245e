package org.wholefamily;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;

/** A council keeps a table, a form or a part of its own in a folder, and every other council goes on as before. */
@RunningProduct
@Tag("postgres")
class CouncilModelsIT {

    private static final Path OWN = OwnModels.of("westvale");
    private static final String DESIGNER = "west-process-designers";

    @LocalServerPort
    private int port;

    private Caseworkers people;
    private int referrals;

    @BeforeEach
    void a_council_without_models_of_its_own() throws IOException {
        people = new Caseworkers(port);
        new Newcomers(people)
                .setUp("westvale", "Westvale", "WV", "west-", "triage", "caseworkers", "process-designers");
        FileSystemUtils.deleteRecursively(OWN);
    }

    @AfterEach
    void leave_nothing() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        reload(DESIGNER).statusCode(200);
    }

    @Test
    void a_councils_own_table_serves_its_cases_and_taking_it_away_restores_the_shared_one() throws IOException {
        keep(
                "dmn/referral-priority.dmn",
                text -> text.replace("<text>90</text>", "<text>77</text>")
                        .replace("<text>50</text>", "<text>33</text>"));
        reload(DESIGNER)
                .statusCode(200)
                .body("changed", equalTo(true))
                .body("files", hasItem("dmn/referral-priority.dmn"));

        int own = priority(refer("west-triage", "westvale"));
        int north = priority(refer("demo-triage", "northshire"));
        FileSystemUtils.deleteRecursively(OWN);
        reload(DESIGNER).statusCode(200).body("changed", equalTo(true)).body("files", empty());
        int after = priority(refer("west-triage", "westvale"));

        assertThat(own).isIn(33, 77);
        assertThat(north).isNotIn(33, 77).isEqualTo(after);
    }

    @Test
    void a_councils_own_form_asks_one_question_more_and_holds_people_to_it() throws IOException {
        keep(
                "forms/referral-screening.form",
                text -> text.replace(
                        "\"id\": \"Field_screeningOutcome\",",
                        "\"id\": \"Field_visited\", \"type\": \"radio\", \"key\": \"visitedBefore\", \"label\":"
                                + " \"Visited?\", \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\":"
                                + " \"No\", \"value\": \"no\"}], \"validate\": {\"required\": true}}, {\"id\":"
                                + " \"Field_screeningOutcome\","));
        reload(DESIGNER).statusCode(200);
        OpenTask west = people.task(refer("west-triage", "westvale"), "screenReferral");
        OpenTask north = people.task(refer("demo-triage", "northshire"), "screenReferral");

        assertThat(people.as("west-triage")
                        .get("/engine-rest/task/{id}/deployed-form", west.id())
                        .asString())
                .contains("visitedBefore");
        assertThat(people.as("demo-triage")
                        .get("/engine-rest/task/{id}/deployed-form", north.id())
                        .asString())
                .doesNotContain("visitedBefore");
        people.submitAs("west-triage", west, Map.of())
                .then()
                .statusCode(400)
                .body("faults.path", hasItem("visitedBefore"));
        people.submitAs("west-triage", west, Map.of("visitedBefore", "no"))
                .then()
                .statusCode(204);
        people.submitAs("demo-triage", north, Map.of("visitedBefore", "no"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_councils_own_part_leads_its_families_another_way() throws IOException {
        keep("bpmn/referral.bpmn", text -> text.replace("name=\"Screen referral\"", "name=\"Look at referral\""));
        reload(DESIGNER).statusCode(200);

        assertThat(people.task(refer("west-triage", "westvale"), "screenReferral")
                        .name())
                .startsWith("Look at referral");
        assertThat(people.task(refer("demo-triage", "northshire"), "screenReferral")
                        .name())
                .startsWith("Screen referral");
    }

    @Test
    void a_broken_set_is_refused_as_a_whole_and_the_last_good_one_stays() throws IOException {
        keep(
                "dmn/referral-priority.dmn",
                text -> text.replace("<text>90</text>", "<text>77</text>")
                        .replace("<text>50</text>", "<text>33</text>"));
        reload(DESIGNER).statusCode(200);
        keep(
                "dmn/referral-priority.dmn",
                text -> text.replace("<text>90</text>", "<text>1</text>").replace("<text>50</text>", "<text>1</text>"));
        keep("bpmn/referral.bpmn", text -> text.replace("${matchFamilies}", "${runtimeService}"));

        check(DESIGNER).statusCode(200).body("faults.file", equalTo(List.of("bpmn/referral.bpmn")));
        reload(DESIGNER)
                .statusCode(422)
                .body("code", equalTo("models-refused"))
                .body("faults[0].element", equalTo("serviceTask_matchFamilies"))
                .body("faults[0].reason", containsString("no bean"));

        assertThat(priority(refer("west-triage", "westvale"))).isIn(33, 77);
    }

    @Test
    void a_table_that_would_break_every_referral_is_told_with_its_row_and_never_serves() throws IOException {
        keep("dmn/deadline.dmn", text -> text.replaceFirst("(outputEntry_deadline_2_2\"[^>]*>\\s*<text>)24", "$11.5"));

        check(DESIGNER)
                .statusCode(200)
                .body("faults.size()", equalTo(1))
                .body("faults[0].element", equalTo("outputEntry_deadline_2_2"))
                .body("faults[0].row", equalTo(2))
                .body("faults[0].label", equalTo("Due after"))
                .body("faults[0].value", equalTo("1.5"))
                .body("faults[0].allowed", equalTo("a whole number from 0 to 87,600"));
        reload(DESIGNER).statusCode(422).body("faults[0].row", equalTo(2));

        people.task(refer("west-triage", "westvale"), "screenReferral");
    }

    @Test
    void a_table_that_declares_nothing_serves_as_the_shared_one_does() throws IOException {
        for (String file : List.of(
                "dmn/deadline.dmn",
                "dmn/referral-priority.dmn",
                "dmn/eligibility-tf-2012.dmn",
                "dmn/course-tf-2012.dmn")) {
            keep(
                    file,
                    text -> text.replaceAll("(?s)<inputValues.*?</inputValues>", "")
                            .replaceAll(" typeRef=\"\\w+\"", "")
                            .replaceAll(
                                    "(?s)<informationRequirement[^>]*>\\s*<requiredInput.*?</informationRequirement>",
                                    "")
                            .replaceAll("(?s)<inputData.*?</inputData>", "")
                            .replaceAll("(?s)<(\\w+:)?DMNDI.*?</(\\w+:)?DMNDI>", ""));
        }
        reload(DESIGNER).statusCode(200);

        assertThat(table(attached(), "deadline")).containsEntry("council", "westvale");
    }

    @Test
    void a_family_keeps_the_rules_of_its_attachment_whatever_the_council_changes_later() throws IOException {
        String before = attached();
        keep(
                "dmn/deadline.dmn",
                text -> text.replace(
                        "<text>\"completeAssessment\"</text>", "<text>\"completeAssessment\", \"x\"</text>"));
        reload(DESIGNER).statusCode(200);
        String between = attached();
        FileSystemUtils.deleteRecursively(OWN);
        reload(DESIGNER).statusCode(200);
        String after = attached();

        assertThat(table(before, "deadline"))
                .isEqualTo(table(after, "deadline"))
                .containsEntry("council", null);
        assertThat(table(between, "deadline")).containsEntry("council", "westvale");
        assertThat(table(between, "eligibility-tf-2012")).isEqualTo(table(before, "eligibility-tf-2012"));
    }

    @Test
    void a_check_changes_nothing() throws IOException {
        keep("dmn/referral-priority.dmn", text -> text.replace("<text>50</text>", "<text>33</text>"));

        check(DESIGNER).statusCode(200).body("faults", empty());

        assertThat(priority(refer("west-triage", "westvale"))).isNotEqualTo(33);
    }

    @Test
    void only_the_councils_designers_and_the_operator_change_its_models() {
        reload("west-triage").statusCode(403);
        check("west-caseworkers").statusCode(403);
        reload("demo-process-designers").statusCode(404);
        reload(Caseworkers.OPERATOR).statusCode(200);
        people.as(Caseworkers.OPERATOR)
                .post("/api/models/nowhere/reload")
                .then()
                .statusCode(404);
        people.as(Caseworkers.OPERATOR)
                .post("/api/models/..%2Fwestvale/reload")
                .then()
                .statusCode(400);
    }

    private interface Edit {
        String of(String text);
    }

    private static void keep(String file, Edit edit) throws IOException {
        String shared = Files.readString(Path.of(file), UTF_8);
        String own = edit.of(shared);
        assertThat(own).isNotEqualTo(shared);
        Files.createDirectories(OWN.resolve(file).getParent());
        Files.writeString(OWN.resolve(file), own);
    }

    private ValidatableResponse reload(String user) {
        return people.as(user).post("/api/models/westvale/reload").then();
    }

    private ValidatableResponse check(String user) {
        return people.as(user).post("/api/models/westvale/check").then();
    }

    private String refer(String user, String council) {
        Map<String, Object> referral = new LinkedHashMap<>(people.usual("api-referral"));
        referral.put("council", council);
        referral.put("referral", "OWN-" + System.nanoTime() + "-" + referrals++);
        return people.as(user)
                .contentType(ContentType.JSON)
                .body(referral)
                .post("/api/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("caseReference");
    }

    /** A family of the council that has joined the programme. */
    private String attached() {
        String family = refer("west-triage", "westvale");
        for (String step :
                List.of("screenReferral", "confirmMatch", "recordAgreement", "recordSharing", "recordFacts")) {
            people.tasksOf(family).stream()
                    .filter(task -> task.step().equals(step))
                    .findFirst()
                    .ifPresent(task -> people.submitAs(
                                    List.of("screenReferral", "confirmMatch").contains(step)
                                            ? "west-triage"
                                            : "west-caseworkers",
                                    task,
                                    step.equals("confirmMatch") ? Map.of("matchedCase", "none") : Map.of())
                            .then()
                            .statusCode(204));
        }
        return family;
    }

    /** The table that judges a family, as everybody sees it who may see the family. */
    private Map<String, Object> table(String family, String decision) {
        return people.as("west-caseworkers")
                .get("/api/families/{case}", family)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.tables.find { it.decision == '" + decision + "' }");
    }

    private int priority(String caseReference) {
        return people.as(Caseworkers.OPERATOR)
                .get(
                        "/engine-rest/task/{id}",
                        people.task(caseReference, "screenReferral").id())
                .path("priority");
    }
}
