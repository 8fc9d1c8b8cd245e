package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.calendar.BusinessClock;
import org.wholefamily.running.Caseworkers.OpenTask;

/** The list of tasks says whose they are, how urgent and until when; a task is taken, done, and what comes next is told. */
@RunningProduct
class TaskListIT {

    private static final String CASEWORKER = "demo-caseworkers";
    private static final String CARD = ".tasks-list li.task";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessClock clock;

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
    void a_list_says_whose_the_tasks_are_how_urgent_and_until_when() {
        OpenTask late = agreement("CARDS-1");
        due(late, -3);
        OpenTask danger = agreement("CARDS-2");
        tasks.setPriority(danger.id(), 100);
        due(danger, 2);
        tasklist.signIn(CASEWORKER);
        Page page = tasklist.page();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/api/tasks/families")) {
                asked.add(request.postData());
            }
        });
        tasklist.list("My team's tasks");
        card(danger).waitFor();
        page.locator(CARD + ":has-text('Watson')").first().waitFor();
        tasklist.picture("list-of-tasks");

        assertThat(page.locator(CARD).first().innerText())
                .as("a danger stands first")
                .contains("Ask family to work together", "Danger", "Due ", ", in 2 days", "Watson");
        assertThat(card(late).innerText()).contains(", 3 days late").doesNotContain("Danger");
        assertThat(asked)
                .as("one request for all cards of a drawing")
                .anySatisfy(body -> assertThat(body).contains(late.id(), danger.id()));
        assertThat(page.locator(".task-filters .counter:visible").allInnerTexts())
                .as("every list has its number")
                .hasSize(4)
                .allMatch(number -> number.matches("\\d+"));
        tasklist.list("Overdue");
        card(late).waitFor();
        assertThat(card(danger).count()).isZero();
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void what_a_list_says_of_itself_keeps_nobody_from_the_next_list() {
        tasklist.signIn(CASEWORKER);
        tasklist.list("Overdue");
        tasklist.page().locator(".tooltip.in").waitFor();

        tasklist.list("My tasks");

        tasklist.page().locator(".task-filters .active:has-text('My tasks')").waitFor();
    }

    @Test
    void a_task_is_taken_and_what_comes_next_is_told_with_the_way_there() throws IOException {
        OpenTask task = agreement("CARDS-3");
        tasklist.signIn(CASEWORKER);
        Page page = tasklist.page();
        tasklist.show(task);
        Locator take = page.locator(".whole-family-take button");
        take.waitFor();
        tasklist.picture("task-nobody-has");
        assertThat(page.locator("body").innerText()).doesNotContainIgnoringCase("claim");
        assertThat(page.locator(".task-card .meta .due-date").innerText()).contains("Due ", ", in ");
        take.click();
        take.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".unclaim:has-text('Give back to the team')").waitFor();

        tasklist.fill(
                new ObjectMapper().readTree(getClass().getResourceAsStream("/models/forms/referral-agreement.form")),
                people.usual("referral-agreement"),
                people.servedTo(CASEWORKER, task));
        tasklist.complete();
        Locator told = page.locator(".whole-family-next[role=status]");
        told.locator("a").waitFor();
        tasklist.picture("saved-and-next");
        assertThat(told.innerText()).startsWith("Saved. Next: Record what may be shared, with you.");

        told.locator("a").click();
        page.locator(".fjs-form").first().waitFor();
        assertThat(told.innerText()).isEmpty();
        assertThat(page.url()).doesNotContain(task.id());
        assertThat(tasklist.errors()).isEmpty();
    }

    /** A phone, and a window of 1440 at 200 per cent. */
    @Test
    void on_a_small_screen_a_task_opens_at_its_form_and_there_is_a_way_back() {
        OpenTask task = agreement("CARDS-4");
        due(task, -1);
        tasklist.signIn(CASEWORKER);
        Page page = tasklist.page();
        for (int width : new int[] {390, 720}) {
            page.setViewportSize(width, width == 390 ? 844 : 450);
            tasklist.list("My team's tasks");
            card(task).locator("h4 a").click();
            page.locator(".fjs-form").first().waitFor();
            page.waitForFunction("() => document.querySelector('.fjs-form').getBoundingClientRect().top < innerHeight");
            page.waitForFunction("() => document.querySelector('.whole-family-back').getBoundingClientRect().top >= 0");
            tasklist.picture("task-at-" + width);
            assertThat(covered(page))
                    .as("the line of the demonstration covers nothing")
                    .isEqualTo(List.of());

            page.locator(".whole-family-back").click();
            page.waitForFunction("() => document.activeElement.closest('li.task')");
            tasklist.picture("list-at-" + width);
        }
        assertThat(tasklist.errors()).isEmpty();
    }

    private static Object covered(Page page) {
        return page.evaluate(
                "() => { const line = document.querySelector('.whole-family-demo').getBoundingClientRect();"
                        + " return [...document.querySelectorAll('button, a')].map(one => [one, one.getBoundingClientRect()])"
                        + ".filter(([, at]) => at.height && at.top < line.bottom && at.bottom > line.top && at.left < line.right"
                        + " && at.right > line.left).map(([one]) => one.outerHTML); }");
    }

    @Test
    void what_can_be_started_stands_in_a_sensible_order_with_a_line_each() {
        tasklist.signIn(CASEWORKER);
        Page page = tasklist.page();
        page.locator("text=Start process").first().click();
        page.locator(".modal-body .processes a").first().waitFor();
        tasklist.picture("what-can-be-started");

        assertThat(page.locator(".modal-body .processes a").allInnerTexts())
                .startsWith("Family intervention", "Safeguarding concern");
        assertThat(page.locator(".modal-body .processes .whole-family-help").allInnerTexts())
                .hasSameSizeAs(page.locator(".modal-body .processes a").all())
                .noneMatch(String::isBlank);
        assertThat(page.locator("button:visible, a[href]:visible").all())
                .as("every button and link has a name")
                .allMatch(one -> !one.innerText().isBlank() || one.getAttribute("aria-label") != null);
        assertThat(tasklist.errors()).isEmpty();
    }

    private OpenTask agreement(String referral) {
        String family = people.refer(referral);
        people.workTo(family, "recordAgreement");
        return people.task(family, "recordAgreement");
    }

    private void due(OpenTask task, int days) {
        tasks.setDueDate(task.id(), Date.from(clock.now().plus(days, ChronoUnit.DAYS)));
    }

    private Locator card(OpenTask task) {
        return tasklist.page()
                .locator(
                        CARD,
                        new Page.LocatorOptions().setHas(tasklist.page().locator("a[href*='task=" + task.id() + "']")));
    }
}
