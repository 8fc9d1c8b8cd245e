package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.process.models.WorkBeans;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.ReadmeCommands;
import org.wholefamily.running.RunningProduct;

/** What the README tells process designers to type does what it says. */
@RunningProduct
class ReadmeForDesignersIT {

    private static final Path OWN = OwnModels.of("northshire");
    private static final String SCREENING = "forms/referral-screening.form";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;

    @BeforeEach
    void a_council_without_models_of_its_own() throws IOException, InterruptedException {
        ReadmeCommands.requireShell();
        people = new Caseworkers(port);
        FileSystemUtils.deleteRecursively(OWN);
    }

    @AfterEach
    void leave_nothing() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        people.as("demo-process-designers")
                .post("/api/models/northshire/reload")
                .then()
                .statusCode(200);
    }

    @Test
    void a_rule_is_changed_in_three_minutes() throws IOException, InterruptedException {
        String older = people.refer("README-" + System.nanoTime());
        people.workTo(older, "assessFamily");
        ReadmeCommands readme = readme("Change a rule in three minutes", older);

        readme.run("mkdir");
        readme.run("sed ");
        inForce(readme.run("/check"));

        List<JsonNode> referred = readme.run("/api/referrals");
        String newer = referred.get(0).path("caseReference").asText();
        JsonNode screening = referred.get(1).path(0);
        assertThat(screening.path("id").asText())
                .isEqualTo(people.task(newer, "screenReferral").id());
        assertThat(timeFor(screening)).isEqualTo(Duration.ofHours(20));

        people.workTo(newer, "assessFamily");
        assertThat(deadlineOf(readme.run("/api/families/").get(0))).isNull();
        assertThat(deadlineOf(people.as("demo-caseworkers")
                        .get("/api/families/" + newer)
                        .as(JsonNode.class)))
                .isEqualTo("northshire");

        takenAway(readme.run("rm data"));
        assertThat(timeFor(screeningOf(people.refer("README-" + System.nanoTime()))))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_question_is_added_to_a_form() throws IOException, InterruptedException {
        ReadmeCommands readme = readme("Add a question to a form", "none");
        OpenTask before = people.task(people.refer("README-" + System.nanoTime()), "screenReferral");
        Files.createDirectories(OWN.resolve("forms"));

        inForce(readme.run("sed "));
        people.submit(before, Map.of()).then().statusCode(400).body("faults.path", hasItem("askedAtSchool"));
        people.submit(before, Map.of("askedAtSchool", "x".repeat(201))).then().statusCode(400);
        people.complete(before, Map.of("askedAtSchool", "Ms Invented-Witness"));
        assertThat(kept("select count(*) from answer where field = 'askedAtSchool' and content like :text"))
                .isOne();
        assertThat(kept("select count(*) from act_hi_varinst where name_ = 'askedAtSchool' or text_ like :text"))
                .isZero();

        refused(
                "\"type\": \"textfield\", \"key\": \"askedAtSchool\"",
                "\"type\": \"filepicker\", \"key\": \"askedAtSchool\"");
        refused("{\"personal\": \"true\"},\n  \"validate\"", "{\"personal\": \"false\"},\n  \"validate\"");

        takenAway(readme.run("rm data"));
        people.complete(people.task(people.refer("README-" + System.nanoTime()), "screenReferral"), Map.of());
    }

    @Test
    void the_modelers_templates_are_the_running_products_beans(@Autowired ListableBeanFactory beans)
            throws IOException {
        TreeSet<String> offered = new TreeSet<>();
        new ObjectMapper()
                .readTree(
                        Path.of(".camunda/element-templates/whole-family.json").toFile())
                .forEach(template -> offered.add(
                        template.path("properties").path(0).path("value").asText()));
        assertThat(WorkBeans.in(beans).keySet().stream().map(bean -> "${" + bean + "}"))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    private ReadmeCommands readme(String section, String family) throws IOException {
        return new ReadmeCommands(
                section,
                Map.of(
                        "http://localhost:8080",
                        "http://localhost:" + port,
                        "WHOLEFAMILY_COUNCILS_DIR=data/councils mvn spring-boot:run",
                        "true",
                        " data/councils/",
                        " " + OWN.getParent() + "/",
                        "NS-000006",
                        family));
    }

    private static void inForce(List<JsonNode> answers) {
        assertThat(answers.get(0).get("faults")).isEmpty();
        assertThat(answers.get(1).path("changed").asBoolean()).isTrue();
    }

    private static void takenAway(List<JsonNode> answers) {
        assertThat(answers.get(0).path("changed").asBoolean()).isTrue();
        assertThat(answers.get(0).get("files")).isEmpty();
    }

    private void refused(String part, String instead) throws IOException {
        String form = Files.readString(OWN.resolve(SCREENING));
        assertThat(form).contains(part);
        Files.writeString(OWN.resolve(SCREENING), form.replace(part, instead));
        people.as("demo-process-designers")
                .post("/api/models/northshire/check")
                .then()
                .statusCode(200)
                .body("faults[0].file", equalTo(SCREENING))
                .body("faults[0].element", equalTo("askedAtSchool"));
        Files.writeString(OWN.resolve(SCREENING), form);
    }

    private long kept(String query) {
        return jdbc.sql(query)
                .param("text", "%Invented-Witness%")
                .query(Long.class)
                .single();
    }

    private static String deadlineOf(JsonNode family) {
        for (JsonNode table : family.path("rules").path("tables")) {
            if (table.path("decision").asText().equals("deadline")) {
                return table.path("council").asText(null);
            }
        }
        throw new AssertionError("No rules: " + family);
    }

    private JsonNode screeningOf(String family) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/task/"
                        + people.task(family, "screenReferral").id())
                .as(JsonNode.class);
    }

    /** The time that a task leaves for it. */
    private static Duration timeFor(JsonNode task) {
        Duration exact = Duration.between(moment(task, "created"), moment(task, "due"));
        return Duration.ofMinutes(Math.round(exact.toSeconds() / 60.0));
    }

    private static OffsetDateTime moment(JsonNode task, String field) {
        return OffsetDateTime.parse(task.path(field).asText(), MOMENT);
    }
}
