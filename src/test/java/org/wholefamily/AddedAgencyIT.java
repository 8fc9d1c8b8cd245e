package org.wholefamily;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** A council adds an agency by one line of its file, and a need by one row of a table: everything else follows. */
@RunningProduct
class AddedAgencyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OWN = OwnModels.of("northshire");
    private static final String PROBATION = "Northshire Probation";
    private static final String OFFICER = "demo-agency-probation";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private StartForms forms;
    private Waits waits;

    @BeforeEach
    void with_probation() throws IOException {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        waits = new Waits(management, people);
        FileSystemUtils.deleteRecursively(OWN);
        setUp(withProbation());
    }

    @AfterEach
    void without_probation() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        reload().statusCode(200);
        setUp(northshire());
    }

    @Test
    void the_agency_refers_is_asked_acts_and_may_be_withdrawn_from_under_the_councils_name() throws IOException {
        assertThat(offered(startForm("family-intervention"), "agency")).containsEntry("probation", PROBATION);
        String family = forms.start(
                        "demo-triage",
                        "family-intervention",
                        "referral-received",
                        Map.of("agency", "probation", "referral", "PROB-" + System.nanoTime()))
                .then()
                .statusCode(200)
                .extract()
                .path("businessKey");
        assertThat(offered(taskForm(people.task(family, "screenReferral")), "referringAgency"))
                .containsEntry("probation", PROBATION);

        waits.workTo(family, "recordSharing");
        OpenTask sharing = people.task(family, "recordSharing");
        assertThat(offered(taskForm(sharing), "agency")).containsEntry("probation", PROBATION);
        people.complete(sharing, Map.of("sharings", List.of(basis("assessment"), basis("plan"))));
        waits.workTo(family, "contributePart");
        OpenTask part = people.task(family, "contributePart");
        assertThat(part.name()).contains(PROBATION);
        assertThat(people.personFor(part)).isEqualTo(OFFICER);
        people.complete(part, Map.of());

        waits.workTo(family, "draftPlan");
        OpenTask draft = people.task(family, "draftPlan");
        assertThat(offered(taskForm(draft), "agency")).isEmpty();
        assertThat(people.servedTo(people.personFor(draft), draft)
                        .get("planAgencyOptions")
                        .toString())
                .contains("probation");
        people.complete(draft, Map.of("actions", List.of(action())));
        waits.workTo(family, "carryOutAction");
        OpenTask action = people.task(family, "carryOutAction");
        assertThat(action.name()).contains(PROBATION);
        people.as(OFFICER).get("/api/families/{family}", family).then().statusCode(200);
        assertThat(people.servedTo(OFFICER, action).get("needText")).isEqualTo("Antisocial behaviour");

        assertThat(offered(startForm("consent-withdrawal"), "agency")).containsEntry("probation", PROBATION);
        forms.start(
                        "demo-caseworkers",
                        "consent-withdrawal",
                        "consent-withdrawal",
                        Map.of("caseReference", family, "agency", "probation"))
                .then()
                .statusCode(200);
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).doesNotContain("carryOutAction");
    }

    @Test
    void a_table_may_name_the_agency_from_then_on_and_not_before() throws IOException {
        keep("dmn/agency-involvement.dmn", "<text>\"voluntary\"</text>", "<text>\"probation\"</text>");
        setUp(northshire());

        reload().statusCode(422).body("faults.reason", hasItem(containsString("\"probation\" is not known")));

        setUp(withProbation());

        reload().statusCode(200).body("files", hasItem("dmn/agency-involvement.dmn"));
    }

    @Test
    void an_agency_that_left_is_offered_no_more_and_keeps_its_name() throws IOException {
        String family = people.refer("LEFT-" + System.nanoTime());
        setUp(northshire());

        assertThat(offered(startForm("family-intervention"), "agency")).doesNotContainKey("probation");
        assertThat(offered(startForm("consent-withdrawal"), "agency")).containsEntry("probation", PROBATION);
        assertThat(offered(taskForm(people.task(family, "screenReferral")), "referringAgency"))
                .containsEntry("probation", PROBATION);
        forms.start("demo-triage", "family-intervention", "referral-received", Map.of("agency", "probation"))
                .then()
                .statusCode(400)
                .body("faults.path", hasItem("agency"));
    }

    @Test
    void a_need_is_added_by_one_row_of_the_schemes_table() throws IOException {
        String rule = "<rule id=\"rule_needsTf2012_13\">";
        String row = "<rule id=\"rule_own\"><description>LOCAL.</description>"
                + "<outputEntry id=\"own_1\"><text>\"gambling\"</text></outputEntry>"
                + "<outputEntry id=\"own_2\"><text>\"Gambling\"</text></outputEntry>"
                + "<outputEntry id=\"own_3\"><text>null</text></outputEntry></rule>";
        keep("dmn/needs-tf-2012.dmn", rule, row + rule);
        reload().statusCode(422).body("faults.reason", hasItem(containsString("no row for \"gambling\"")));
        keep("dmn/added-need-tf-2012.dmn", "\"housing\"", "\"housing\", \"gambling\"");
        String suggested =
                "<outputEntry id=\"outputEntry_actionSuggestion_24_1\" expressionLanguage=\"FEEL\">\n          <text>";
        keep("dmn/action-suggestion.dmn", suggested + "\"housing\"", suggested + "\"gambling\"");
        reload().statusCode(200);

        assertThat(offered(startForm("family-intervention"), "concernKinds")).containsEntry("gambling", "Gambling");
        String family = forms.start(
                        "demo-triage",
                        "family-intervention",
                        "referral-received",
                        Map.of("concernKinds", List.of("gambling"), "referral", "GAMB-" + System.nanoTime()))
                .then()
                .statusCode(200)
                .extract()
                .path("businessKey");
        OpenTask screening = people.task(family, "screenReferral");
        assertThat(offered(taskForm(screening), "concernKinds"))
                .containsEntry("gambling", "Gambling")
                .containsEntry("work", "Getting into work");

        FileSystemUtils.deleteRecursively(OWN);
        reload().statusCode(200);

        assertThat(offered(taskForm(screening), "concernKinds")).containsEntry("gambling", "gambling");
        forms.start(
                        "demo-triage",
                        "family-intervention",
                        "referral-received",
                        Map.of("concernKinds", List.of("gambling"), "referral", "GAMB-" + System.nanoTime()))
                .then()
                .statusCode(400)
                .body("faults.path", hasItem(containsString("concernKinds")));
    }

    private static Map<String, Object> basis(String purpose) {
        return Map.of("agency", "probation", "purpose", purpose, "basis", "consent", "recordedOn", "2013-10-01");
    }

    private static Map<String, Object> action() {
        return Map.of(
                "need", "antisocial-behaviour",
                "action", "Meet every week",
                "agency", "probation",
                "dueOn", "2013-12-02");
    }

    private static ObjectNode northshire() throws IOException {
        try (var file = AddedAgencyIT.class.getResourceAsStream("/demo/northshire.json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    private static ObjectNode withProbation() throws IOException {
        ObjectNode council = northshire();
        ((ArrayNode) council.get("agencies"))
                .addObject()
                .put("code", "probation")
                .put("name", PROBATION);
        return council;
    }

    private void setUp(ObjectNode council) {
        people.as(Caseworkers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(council.toString())
                .put("/api/councils/northshire")
                .then()
                .statusCode(204);
    }

    private static void keep(String file, String shared, String own) throws IOException {
        String text = Files.readString(Path.of(file), UTF_8);
        assertThat(text).contains(shared);
        Files.createDirectories(OWN.resolve(file).getParent());
        Files.writeString(OWN.resolve(file), text.replace(shared, own));
    }

    private ValidatableResponse reload() {
        return people.as("demo-process-designers")
                .post("/api/models/northshire/reload")
                .then();
    }

    private JsonNode startForm(String process) throws IOException {
        return form("demo-triage", "/engine-rest/process-definition/key/" + process + "/deployed-start-form");
    }

    private JsonNode taskForm(OpenTask task) throws IOException {
        return form(people.personFor(task), "/engine-rest/task/" + task.id() + "/deployed-form");
    }

    private JsonNode form(String user, String path) throws IOException {
        return JSON.readTree(people.as(user)
                .get(path)
                .then()
                .statusCode(200)
                .body("type", equalTo("default"))
                .extract()
                .asString());
    }

    /** The labels of the answers to a question by their values, as they stand in the form that is served. */
    private static Map<String, String> offered(JsonNode form, String key) {
        Map<String, String> answers = new HashMap<>();
        questions(form).stream()
                .filter(question -> question.path("key").asText().equals(key))
                .forEach(question -> question.path("values")
                        .forEach(answer -> answers.put(
                                answer.path("value").asText(),
                                answer.path("label").asText())));
        return answers;
    }

    private static List<JsonNode> questions(JsonNode parent) {
        List<JsonNode> questions = new ArrayList<>();
        StreamSupport.stream(parent.path("components").spliterator(), false).forEach(component -> {
            questions.add(component);
            questions.addAll(questions(component));
        });
        return questions;
    }
}
