package org.wholefamily.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers.OpenTask;

/** Whose family it is stands over every task, and over what is started for it, in the real Tasklist. */
@RunningProduct
class TaskHeaderIT {

    private static final String HOME = "7 Quiet Lane, NS11 9TW";

    @LocalServerPort
    private int port;

    @Test
    void whose_family_it_is_stays_in_sight_over_its_task() {
        Caseworkers people = new Caseworkers(port);
        String family = HiddenFamily.refer(people, "HEADER-1");
        OpenTask task = people.task(family, "screenReferral");
        try (Tasklist tasklist = new Tasklist(port)) {
            tasklist.signIn("demo-triage");
            tasklist.open(task);
            Page page = tasklist.page();
            Locator header = page.locator("[cam-tasklist-task] .whole-family-header");

            page.setViewportSize(1440, 900);
            assertThat(header).containsText(HOME);
            assertThat(header).containsText(family);
            assertThat(header).containsText("Referral since today");
            assertThat(toTheEnd(page, header).y).isBetween(0.0, 200.0);
            tasklist.picture("header-1440");

            page.setViewportSize(390, 844);
            assertThat(toTheEnd(page, header).y).isNegative();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            header.scrollIntoViewIfNeeded();
            tasklist.picture("header-390");

            page.setViewportSize(720, 450);
            assertThat(toTheEnd(page, header).y).isNegative();
            header.scrollIntoViewIfNeeded();
            tasklist.picture("header-200-per-cent");
            assertThat(tasklist.errors()).isEmpty();
        }
    }

    @Test
    void a_header_that_does_not_come_leaves_the_form_to_be_filled_in() {
        Caseworkers people = new Caseworkers(port);
        OpenTask task = people.task(HiddenFamily.refer(people, "HEADER-2"), "screenReferral");
        try (Tasklist tasklist = new Tasklist(port)) {
            tasklist.signIn("demo-triage");
            Page page = tasklist.page();
            page.route("**/api/tasks/*/family", Route::abort);
            tasklist.open(task);
            Locator header = page.locator("[cam-tasklist-task] .whole-family-header");

            assertThat(header).containsText("cannot be shown at the moment");
            assertThat(page.locator(".fjs-form").first()).isVisible();
            page.unroute("**/api/tasks/*/family");
            header.locator("button").click();
            assertThat(header).containsText(HOME);
        }
    }

    @Test
    void a_start_says_whose_family_it_is_once_the_reference_is_typed() {
        Caseworkers people = new Caseworkers(port);
        String family = HiddenFamily.refer(people, "HEADER-3");
        try (Tasklist tasklist = new Tasklist(port)) {
            tasklist.signIn("demo-caseworkers");
            tasklist.openStartForm("Consent withdrawal");
            Page page = tasklist.page();
            Locator header = page.locator(".modal-body .whole-family-header");
            Locator reference = page.getByLabel("Case reference");

            assertThat(header).containsText("once you have typed the case reference");
            double room = header.boundingBox().height;
            reference.fill(family.toLowerCase(java.util.Locale.ROOT));
            assertThat(header).containsText(HOME);
            assertThat(header.boundingBox().height).isEqualTo(room);
            tasklist.picture("header-start");
            reference.fill("NS-999999");
            assertThat(header).containsText("You see no family under this reference");
            assertThat(tasklist.errors()).isEmpty();
        }
    }

    private static BoundingBox toTheEnd(Page page, Locator header) {
        page.locator("button:has-text('Complete')").first().scrollIntoViewIfNeeded();
        return header.boundingBox();
    }
}
