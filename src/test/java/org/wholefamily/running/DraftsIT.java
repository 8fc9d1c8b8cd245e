package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers.OpenTask;

/** Nothing that is typed into a form of Tasklist is lost, whatever comes between typing and sending. */
@RunningProduct
class DraftsIT {

    private static final String TRIAGE = "demo-triage";

    @LocalServerPort
    private int port;

    private Caseworkers people;
    private Tasklist tasklist;

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
    void what_was_typed_into_a_task_is_there_again() {
        OpenTask task = people.task(people.refer("TRAY-1"), "screenReferral");
        OpenTask other = people.task(people.refer("TRAY-2"), "screenReferral");
        claim(task, TRIAGE);
        Screen screen = triage().open(task.id());

        screen.type("They came");
        screen.waitForWord("Saved ");
        tasklist.picture("draft-saved");
        screen.type(" to school");
        screen.open(other.id()).open(task.id());
        screen.waitForAnswer("They came to school");
        screen.waitForWord("Your draft of ");

        screen.type(" late");
        screen.tab("Diagram");
        screen.page().locator(".djs-container").first().waitFor();
        screen.tab("Form");
        screen.waitForAnswer("They came to school late");

        screen.type(" on Monday");
        screen.page().reload();
        screen.waitForAnswer("They came to school late on Monday");

        screen.type(" and Tuesday");
        screen.page().goBack();
        screen.open(task.id());
        screen.waitForAnswer("They came to school late on Monday and Tuesday");
        assertThat(tasklist.leftInBrowser()).isEmpty();
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void one_signs_in_over_the_form_and_nothing_typed_is_lost() {
        OpenTask task = people.task(people.refer("TRAY-3"), "screenReferral");
        claim(task, TRIAGE);
        Screen screen = triage().open(task.id());
        screen.type("Before the pause");
        screen.waitForWord("Saved ");

        screen.loseSession();
        screen.type(", after it");
        screen.dialog().waitFor();
        tasklist.picture("signed-out-over-form");
        screen.signInOver("nobody", "wrong");
        screen.dialog()
                .locator("[role=alert]:has-text('The user id or the password is wrong')")
                .waitFor();
        screen.signInOver(TRIAGE, "demo");
        screen.waitForWord("Saved ");
        screen.waitForAnswer("Before the pause, after it");

        screen.loseSession();
        screen.tab("Diagram");
        screen.dialog().waitFor();
        screen.signInOver(TRIAGE, "demo");
        screen.page().locator(".djs-container").first().waitFor();
        screen.tab("Form");
        screen.waitForAnswer("Before the pause, after it");

        screen.loseSession();
        screen.type(", last");
        screen.dialog().waitFor();
        screen.signInOver("demo-managers", "demo");
        screen.page().locator(".account:has-text('Demo Managers')").first().waitFor();
        assertThat(screen.page().url()).doesNotContain(task.id());
        assertThat(answers(task).get("screeningNotes")).isEqualTo("Before the pause, after it");
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void another_computer_and_another_person_go_on_with_it() {
        OpenTask task = people.task(people.refer("TRAY-4"), "screenReferral");
        claim(task, TRIAGE);
        Screen screen = triage().open(task.id());
        screen.type("Half a sentence");
        screen.page().locator(".account a.dropdown-toggle").first().click();
        screen.page().locator("[ng-click*='logout']").first().click();
        screen.page().locator("input[type=password]").waitFor();
        assertThat(answers(task).get("screeningNotes")).isEqualTo("Half a sentence");

        new Screen(tasklist.elsewhere(TRIAGE), port).open(task.id()).waitForAnswer("Half a sentence");

        String colleague = new Newcomers(people).join("tray-colleague", "northshire", "triage");
        claim(task, colleague);
        tasklist.signIn(colleague);
        Screen theirs = new Screen(tasklist.page(), port).open(task.id());
        theirs.waitForAnswer("Half a sentence");
        theirs.waitForWord("The draft of ");
        assertThat(theirs.page().locator(".whole-family-draft").innerText()).contains("by " + TRIAGE);
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void of_two_windows_the_later_one_is_told_and_loses_nothing() {
        OpenTask task = people.task(people.refer("TRAY-5"), "screenReferral");
        claim(task, TRIAGE);
        Screen first = triage().open(task.id());
        Screen second = first.another(port).open(task.id());

        first.type("From the first");
        first.waitForWord("Saved ");
        second.type("From the second");
        second.waitForWord("Not saved: this form was changed in another window");
        assertSaidInSight(second.page(), 1440, 900);
        assertSaidInSight(second.page(), 390, 844);
        assertSaidInSight(second.page(), 720, 450);
        second.page().setViewportSize(1600, 1200);
        second.page().locator("button:has-text('See both')").click();
        assertThat(second.dialog().locator("table").innerText()).contains("From the first", "From the second");
        assertThat(second.dialog().locator("textarea").inputValue()).contains("From the second");
        second.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures/two-windows.png")));
        second.answerDialog("Put what I typed in its place");
        second.waitForWord("Saved ");
        assertThat(answers(task).get("screeningNotes")).isEqualTo("From the second");

        people.complete(task, Map.of());
        second.type(", too late");
        second.waitForWord("Not saved: ");
        second.page().locator("button:has-text('Copy what you typed')").click();
        assertThat(second.dialog().locator("textarea").inputValue()).contains("From the second, too late");
        second.answerDialog("Close");
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void a_completed_task_leaves_no_draft_behind() {
        OpenTask task = people.task(people.refer("TRAY-6"), "screenReferral");
        claim(task, TRIAGE);
        Screen screen = triage().open(task.id());
        screen.page()
                .locator("label:has-text('Continue with early help')")
                .first()
                .click();
        screen.type("Go on with them");
        tasklist.complete();

        people.as(TRIAGE).get("/api/drafts/{task}", task.id()).then().statusCode(410);
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void a_referral_of_nine_people_survives_every_way_out_of_the_start_dialog() throws IOException {
        Screen screen = triage();
        Page page = screen.page();
        screen.openStart("Family intervention");
        page.locator(".modal-body .fjs-form-field-select .fjs-input-group")
                .first()
                .click();
        page.keyboard().press("Escape");
        page.locator(".fjs-dropdownlist").waitFor(gone());
        page.locator(".modal-body .fjs-form-field-datetime input").first().click();
        page.locator(".flatpickr-calendar.open").waitFor();
        page.keyboard().press("Escape");
        page.locator(".flatpickr-calendar.open").waitFor(gone());
        assertThat(screen.startDialog().count()).isOne();

        tasklist.fill(form(), Map.of("people", nine()), Map.of());
        Locator last = page.locator(".modal-body input[id*='-Field_people_surname_8']");
        last.focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("-Vale");
        page.keyboard().press("Escape");
        screen.startDialog().waitFor(gone());
        page.locator("[notifications-panel]:has-text('Start process shows it again.')")
                .first()
                .waitFor();
        tasklist.picture("start-kept");

        page.locator("text=Start process").first().click();
        page.locator(".modal-body a:has-text('Family intervention'):has-text('kept')")
                .waitFor();
        tasklist.picture("starts-kept");
        page.locator(".modal-body a:has-text('Family intervention')").click();
        last.waitFor();
        assertThat(last.inputValue()).isEqualTo("Surname9-Vale");
        assertThat(page.locator(".modal-body input[id*='-Field_people_surname_']")
                        .count())
                .isEqualTo(9);
        page.mouse().click(5, 600);
        screen.startDialog().waitFor(gone());

        screen.openStart("Family intervention");
        screen.waitForWord("Your draft of ");
        page.locator(".whole-family-draft button:has-text('Throw away')").click();
        screen.answerDialog("Keep it");
        assertThat(last.inputValue()).isEqualTo("Surname9-Vale");
        page.locator(".whole-family-draft button:has-text('Throw away')").click();
        screen.answerDialog("Throw away");
        screen.waitForWord("Thrown away.");
        assertThat(last.count()).isZero();
        people.as(TRIAGE).get("/api/drafts/start/family-intervention").then().statusCode(404);
        assertThat(tasklist.errors()).isEmpty();
    }

    private Screen triage() {
        tasklist.signIn(TRIAGE);
        return new Screen(tasklist.page(), port);
    }

    /** At the end of a form too; and it covers nobody's name. */
    private static void assertSaidInSight(Page page, int width, int height) {
        page.setViewportSize(width, height);
        page.locator("button:has-text('Complete')").first().scrollIntoViewIfNeeded();
        assertThat(page.evaluate("""
                () => {
                    const line = document.querySelector('.whole-family-draft').getBoundingClientRect();
                    const header = document.querySelector('.whole-family-header').getBoundingClientRect();
                    const there = document.elementFromPoint(line.left + 20, line.top + 6);
                    return Boolean(there?.closest('.whole-family-draft')) && header.bottom <= line.top + 1;
                }
                """)).as("%d wide", width).isEqualTo(true);
    }

    private void claim(OpenTask task, String user) {
        people.as(Caseworkers.OPERATOR)
                .contentType("application/json")
                .body(Map.of("userId", user))
                .post("/engine-rest/task/{id}/assignee", task.id())
                .then()
                .statusCode(204);
    }

    private Map<String, Object> answers(OpenTask task) {
        return people.as(TRIAGE)
                .get("/api/drafts/{task}", task.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("answers");
    }

    private static List<Map<String, Object>> nine() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(number ->
                        Map.<String, Object>of("forename", "Forename" + number, "surname", "Surname" + number))
                .toList();
    }

    private static JsonNode form() throws IOException {
        return new ObjectMapper().readTree(DraftsIT.class.getResourceAsStream("/models/forms/referral-received.form"));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
