package org.wholefamily.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data officer's page, as it is reached and used; others do not come to it. */
@RunningProduct
class EvidencePageIT {

    private static final String FILE = """
            row_id,forename,surname,date_of_birth,address_line,postcode,landlord,action_on,action,ground
            PAGE-1,Leah,Marsh,1981-05-12,1 Far Lane,NS4 8TT,Northshire Homes,2013-03-04,demotion order,antisocial behaviour
            PAGE-2,Anna,Marsh,1981-05-12,1 Far Lane,NS4 8TT,Northshire Homes,2113-03-04,demotion order,antisocial behaviour
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Tasklist tasklist;

    @BeforeEach
    void open() {
        tasklist = new Tasklist(port);
    }

    @AfterEach
    void close() {
        tasklist.close();
    }

    @Test
    void a_data_officer_sends_a_file_sees_what_was_refused_and_takes_it_back() {
        tasklist.signIn("demo-data-officers");
        Page page = tasklist.page();
        page.locator("a:has-text(\"Agencies' extracts\")").click();
        page.locator("#imports table, #imports p:has-text('No file has come in yet.')")
                .first()
                .waitFor();

        requireAccessible(page, "before anything is sent");
        page.locator("button:has-text('Send file')").click();
        requireAccessible(page, "with what has to be put right");
        assertThat(page.locator("#extract-fault").innerText()).isEqualTo("Choose what the file is about.");
        assertThat(page.locator("#file-fault").innerText()).isEqualTo("Choose a file.");
        assertThat(page.locator("#extract").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);

        page.getByLabel("What is it about?").selectOption("housing-actions");
        choose(page, FILE.replace("ground\n", "reason\n"));
        page.locator("#told:has-text('The header has no column ground')").waitFor();
        choose(page, FILE);
        page.locator("#told:has-text('The file has arrived')").waitFor();
        Locator line = page.locator("tbody tr:has-text('Housing actions')").first();
        line.locator("progress").waitFor();
        requireAccessible(page, "with a file that is being stored");
        tasklist.picture("evidence-running");
        store();
        line.locator("td:has-text('Done')").waitFor();
        assertThat(line.innerText()).contains("1 linked to nobody", "by demo-data-officers");

        line.locator("button:has-text('Show refused rows')").click();
        assertThat(page.locator("dialog[open] li").innerText()).isEqualTo("Line 3: action_on lies in the future");
        requireAccessible(page, "with refused rows");
        tasklist.picture("evidence-refused-rows");
        page.locator("dialog[open] button:has-text('Close')").click();

        line.locator("button:has-text('Take back')").click();
        assertThat(page.locator("dialog[open] li").innerText()).isEqualTo("1 row would be gone.");
        requireAccessible(page, "with the question whether to take a file back");
        page.locator("dialog[open] button:has-text('Take it back')").click();
        line.locator("td:has-text('Taken back by demo-data-officers')").waitFor();
        assertThat(line.locator("button").count()).isZero();
        requireAccessible(page, "with a file that was taken back");
    }

    @Test
    void a_file_that_failed_says_why_on_a_wide_page_and_on_a_narrow_one() {
        tasklist.signIn("demo-data-officers");
        Page page = tasklist.page();
        page.navigate("http://127.0.0.1:" + port + "/evidence");
        page.getByLabel("What is it about?").selectOption("housing-actions");
        choose(page, FILE);
        Locator line = page.locator("tbody tr:has-text('Housing actions')").first();
        line.locator("progress").waitFor();
        jdbc.sql("update evidence_import set state = 'failed', reason = 'A fault of ours; send the file again later'"
                        + " where state = 'running'")
                .update();

        line.locator("td:has-text('Not stored: A fault of ours; send the file again later')")
                .waitFor();

        requireAccessible(page, "with a file that failed");
        page.setViewportSize(320, 640);
        requireAccessible(page, "on a narrow page");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
        page.setViewportSize(1280, 800);
        store();
    }

    @Test
    void a_data_officer_says_who_is_the_same_person_and_takes_it_back() {
        Caseworkers people = new Caseworkers(port);
        people.refer("QUILL-1", List.of(somebody("3 Mill Lane", "NS1 1AA")));
        people.refer("QUILL-2", List.of(somebody("17 Castle Street", "NS4 4AA")));
        tasklist.signIn("demo-data-officers");
        Page page = tasklist.page();
        page.navigate("http://127.0.0.1:" + port + "/evidence");
        page.getByLabel("What is it about?").selectOption("school-exclusions");
        choose(
                page,
                "row_id,forename,surname,date_of_birth,address_line,postcode,upn,excluded_on,kind,days\n"
                        + "QUILL-ROW,Zoe,Quillfeather,1984-05-17,80 Tower Road,NS9 9ZZ,,2013-03-04,fixed,3\n");
        page.locator("tbody tr:has-text('School exclusions') progress").first().waitFor();
        store();

        Locator both = page.locator("#sides tbody tr:has-text('Surname'):has-text('Quillfeather')");
        page.locator("#sides tbody tr").first().waitFor();
        for (int question = 0; question < 50 && !both.isVisible(); question++) {
            page.locator("#later").click();
            page.locator("#sides tbody tr").first().waitFor();
        }
        both.waitFor();
        assertThat(page.locator("#sides tr.differs").innerText()).contains("Address", "differs");
        requireAccessible(page, "with a question");
        tasklist.picture("evidence-question");
        page.locator("button:has-text('Not the same person')").click();
        page.locator("#answer:has-text('Kept: not the same person.')").waitFor();
        page.locator("button:has-text('Look at the last answer')").click();
        page.locator("#sides li:has-text('Not the same person – demo-data-officers')")
                .waitFor();
        page.locator("button:has-text('Take the answer back')").click();
        page.locator("#answer:has-text('The answer is taken back.')").waitFor();
        String number = people.as("demo-data-officers")
                .get("/api/evidence/imports?council=northshire")
                .path("[0].importId");
        people.as("demo-data-officers")
                .delete("/api/evidence/imports/" + number)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> somebody(String address, String postcode) {
        return Map.of(
                "role", "parent",
                "forename", "Zoe",
                "surname", "Quillfeather",
                "dateOfBirth", "1984-05-17",
                "addressLine", address,
                "postcode", postcode,
                "agrees", "yes",
                "concern", "attendance");
    }

    private static void requireAccessible(Page page, String when) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(when)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getTarget())
                .isEmpty();
    }

    /** What the engine does by itself where its jobs are on. */
    private void store() {
        Caseworkers people = new Caseworkers(port);
        String number = people.as("demo-data-officers")
                .get("/api/evidence/imports?council=northshire")
                .path("[0].importId");
        new Waits(management, people).endAll(number);
    }

    private static void choose(Page page, String text) {
        page.setInputFiles("#file", new FilePayload("housing.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Send file')").click();
    }

    @Test
    void others_are_not_shown_the_way_and_are_sent_to_their_tasks() {
        tasklist.signIn("demo-triage");
        Page page = tasklist.page();
        page.locator("text=Start process").first().waitFor();
        assertThat(page.locator("a:has-text(\"Agencies' extracts\")").count()).isZero();
        given().port(port)
                .redirects()
                .follow(false)
                .headers(new WebAppSession(port, "demo-triage").headers())
                .get("/evidence")
                .then()
                .statusCode(302)
                .header("Location", endsWith("camunda/app/tasklist/"));
    }

    @Test
    void nobody_is_shown_it_without_signing_in_and_it_runs_no_foreign_script() {
        given().port(port)
                .redirects()
                .follow(false)
                .get("/evidence")
                .then()
                .statusCode(302)
                .header("Location", endsWith("camunda/app/tasklist/"));
        given().port(port).post("/evidence").then().statusCode(302);
        given().port(port)
                .headers(new WebAppSession(port, "demo-data-officers").headers())
                .get("/evidence")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Cache-Control", "no-store");
    }
}
