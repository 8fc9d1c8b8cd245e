package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers.OpenTask;

/** What people find in Tasklist and Cockpit works for them; what is closed to them is not offered. */
@RunningProduct
class WebAppsIT {

    private static final Path OWN = OwnModels.of("northshire");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Caseworkers people;
    private Tasklist tasklist;
    private final List<String> refused = new ArrayList<>();

    @BeforeEach
    void open() {
        people = new Caseworkers(port);
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void close() {
        if (tasklist != null) {
            tasklist.close();
        }
    }

    @Test
    void a_caseworker_is_offered_nothing_that_is_closed() {
        people.refer("WEB-1");
        Page page = signIn("demo-triage");

        assertThat(page.locator(".task-filters a, .filter-name, [cam-tasklist-filters] a")
                        .first()
                        .innerText())
                .contains("My work");
        page.locator(".tasks-list li.task").first().waitFor();
        assertThat(page.locator(".tasks-list").first().innerText())
                .as("what is due first stands first")
                .contains("Due date");
        openFirst(page, "My team's tasks");
        assertThat(page.locator(".nav-tabs li").allInnerTexts()).containsExactly("Form", "Diagram", "Description");
        page.locator(".nav-tabs a:has-text('Diagram')").click();
        page.locator(".djs-container").first().waitFor();

        assertThat(page.locator("text=Add Comment").count()).isZero();
        assertThat(page.locator(".stored-criteria").first().isVisible()).isFalse();
        assertThat(page.locator(".whole-family-hand-over").count()).isZero();
        assertThat(page.locator(".instance-link").first().isVisible()).isFalse();
        assertThat(refused).isEmpty();
    }

    @Test
    void a_manager_hands_over_a_task_and_is_not_offered_to_claim_it() {
        OpenTask task = people.task(people.refer("WEB-2"), "screenReferral");
        Page page = signIn("demo-managers");

        page.navigate("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task.id());
        Locator handOver = page.locator(".whole-family-hand-over");
        handOver.waitFor();
        assertThat(page.locator(".task-card .meta .claim").first().isVisible()).isFalse();
        handOver.locator("input").fill("demo-triage");
        handOver.locator("button").click();
        page.locator(".whole-family-hand-over :text('demo-triage has this task now.')")
                .waitFor();

        assertThat(people.tasksOf(referenceIn(task)).get(0).assignee()).isEqualTo("demo-triage");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_manager_looks_over_the_work_in_cockpit() {
        OpenTask task = people.task(people.refer("WEB-3"), "screenReferral");
        Page page = signIn("demo-managers");
        String cockpit = "http://127.0.0.1:" + port + "/camunda/app/cockpit/default/#";

        page.navigate(cockpit + "/dashboard");
        page.locator("text=Running Process Instances").waitFor();
        page.navigate(cockpit + "/tasks");
        page.locator("text=Assignments by group").waitFor();
        page.locator("td:has-text('triage')").first().waitFor();
        page.navigate(cockpit + "/process-instance/" + instanceOf(task) + "/runtime");
        page.locator(".nav-tabs a:has-text('User Tasks')").click();
        page.locator("td:has-text('Screen referral')").first().waitFor();

        assertThat(page.locator(".nav-tabs a:has-text('Variables'), .nav-tabs a:has-text('Jobs')")
                        .count())
                .isZero();
        assertThat(page.locator(".change-group-identity-links").first().isVisible())
                .isFalse();
        assertThat(refused).isEmpty();
    }

    @Test
    void what_a_form_shows_of_a_value_is_words_and_what_it_makes_of_it_stays_in_the_record() throws IOException {
        try {
            keep(
                    "{\"type\":\"expression\",\"key\":\"digest\",\"computeOn\":\"change\",\"expression\":\"=\\\"[x](https://elsewhere.example/?q=\\\""
                            + " + screeningNotes + \\\")\\\"\"},{\"type\":\"text\",\"text\":\"**Noted:**"
                            + " {{screeningNotes}}, {{digest}} {{\\\"![y](/camunda/leak?q=\\\" + screeningNotes +"
                            + " \\\")\\\"}}"
                            + " {{\\\"www\\\"}}.elsewhere.example/{{digest}}\"},{\"type\":\"text\",\"text\":\"=\\\"<img"
                            + " src=/camunda/leak?q=\\\" + screeningNotes + \\\">\\\"\"},{\"type\":\"text\",\"text\":\"See"
                            + " [ours](https://www.northshire.gov.uk/) for {{scheme}}.\"},");
            OpenTask task = people.task(people.refer("WEB-4"), "screenReferral");
            Page page = signIn("demo-triage");
            List<String> leaks = new ArrayList<>();
            page.onRequest(asked -> {
                if (!asked.url().startsWith("http://127.0.0.1:" + port + "/")
                        || asked.url().contains("leak")) {
                    leaks.add(asked.url());
                }
            });
            tasklist.open(task);
            page.locator(".fjs-form textarea:not([disabled])").first().fill("""
                MARKER-5 <img src="/camunda/leak"> ![a](/camunda/leak) [b](https://elsewhere.example/)
                https://elsewhere.example/ www.elsewhere.example a@elsewhere.example\
                """);
            page.keyboard().press("Tab");
            page.locator(".fjs-form strong:has-text('Noted:')").waitFor();
            page.waitForTimeout(1_000);

            assertThat(page.locator(".fjs-form").first().innerText())
                    .contains("MARKER-5 <img src", "[x](https://elsewhere.example/?q=MARKER-5");
            assertThat(page.locator(".fjs-form a[href]:not([href='https://bpmn.io'])")
                            .all())
                    .extracting(link -> link.getAttribute("href"))
                    .containsExactly("https://www.northshire.gov.uk/");
            assertThat(page.locator(".fjs-form img").count()).isZero();
            assertThat(leaks).isEmpty();
            people.submitAs("demo-triage", task, Map.of("screeningNotes", "MARKER-5"))
                    .then()
                    .statusCode(204);
            assertThat(new EngineTables(jdbc).dump().toString()).doesNotContain("MARKER-5");
        } finally {
            FileSystemUtils.deleteRecursively(OWN);
            reload();
        }
    }

    @Test
    void what_is_to_tick_is_shown_in_full() {
        people.refer("WEB-5", List.of(parent(), child("Eda", "2004-02-01", "B123456789013")));
        String again = people.refer("WEB-6", List.of(parent(), child("Ola", "2011-05-05", "B123456789013")));
        people.workTo(again, "confirmMatch");
        tasklist.signIn("demo-triage");
        tasklist.open(people.task(again, "confirmMatch"));

        Locator pair = tasklist.page().locator(".fjs-form label:has-text('another birthday')");
        pair.waitFor();
        assertThat(pair.evaluate("one => one.scrollWidth <= one.clientWidth")).isEqualTo(true);
    }

    private static Map<String, Object> parent() {
        return Map.of(
                "role",
                "parent",
                "forename",
                "Doreen",
                "surname",
                "Pyke",
                "dateOfBirth",
                "1979-04-02",
                "agrees",
                "yes");
    }

    private static Map<String, Object> child(String forename, String born, String number) {
        return Map.of("role", "child", "forename", forename, "surname", "Pyke", "dateOfBirth", born, "upn", number);
    }

    private void keep(String components) throws IOException {
        Files.createDirectories(OWN.resolve("forms"));
        Files.writeString(
                OWN.resolve("forms/referral-screening.form"),
                Files.readString(Path.of("forms/referral-screening.form"))
                        .replaceFirst(
                                "\"components\": \\[", Matcher.quoteReplacement("\"components\": [" + components)));
        reload();
    }

    private void reload() {
        people.as("demo-process-designers")
                .post("/api/models/northshire/reload")
                .then()
                .statusCode(200);
    }

    private Page signIn(String user) {
        tasklist.signIn(user);
        Page page = tasklist.page();
        page.onResponse(answer -> {
            if (answer.status() == 403 && !answer.url().endsWith("/camunda-welcome")) {
                refused.add(answer.request().method() + " " + answer.url());
            }
        });
        return page;
    }

    private static void openFirst(Page page, String list) {
        page.locator("a:has-text(\"" + list + "\")").first().click();
        page.locator(".tasks-list li.task").first().click();
        page.locator(".fjs-form").first().waitFor();
    }

    private static String referenceIn(OpenTask task) {
        return task.name().replaceFirst(".* – ", "");
    }

    private String instanceOf(OpenTask task) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/task/{id}", task.id())
                .jsonPath()
                .getString("processInstanceId");
    }
}
