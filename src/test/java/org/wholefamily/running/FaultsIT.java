package org.wholefamily.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers.OpenTask;

/** Whatever is refused is said beside the button, all of it at once, and the cursor goes to the first. */
@RunningProduct
class FaultsIT {

    private static final String REFERRAL = "referral-received";

    @LocalServerPort
    private int port;

    private Caseworkers people;
    private Tasklist tasklist;

    @BeforeEach
    void open() {
        people = new Caseworkers(port);
        tasklist = new Tasklist(port);
        tasklist.signIn("demo-triage");
    }

    @AfterEach
    void close() {
        if (tasklist != null) {
            tasklist.close();
        }
    }

    @Test
    void a_refused_referral_on_a_phone_says_all_that_is_wrong_and_is_mended_there() {
        tasklist.openStartForm("Family intervention");
        Page page = tasklist.page();
        page.setViewportSize(390, 844);
        Locator start = page.locator(".modal-footer button:has-text('Start')");

        start.click();
        assertThat(summary())
                .containsText(
                        Pattern.compile(
                                "Please put this right.*Could a child be in danger now\\? Needs an answer.*"
                                        + "Agency: needs an answer.*Person 1, role: needs an answer.*Person 1, surname: needs an answer"));
        isAt("-Field_immediateDanger-0");
        tasklist.picture("faults-on-a-phone");
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);

        tasklist.fill(people.startForm("demo-triage", "family-intervention"), answers("=Vale"), Map.of());
        assertThat(summary()).hasText("All of this is put right. Press the button again.");
        start.click();
        assertThat(summary()).containsText("Ruby, surname: looks like a formula");
        isAt("_surname_0");
        assertThat(page.locator(".fjs-form-field:has([id$='_surname_0']) .fjs-form-field-error"))
                .containsText("Looks like a formula");
        page.locator("[id$='Field_referredBy']").focus();
        summary().locator("a").first().click();
        isAt("_surname_0");

        page.locator("[id$='_surname_0']").fill("Vale");
        start.click();
        page.locator(".modal-body").waitFor(gone());
        assertThat(tasklist.errors()).isEmpty();
    }

    @Test
    void a_button_that_moves_while_it_is_pressed_is_pressed() {
        tasklist.openStartForm("Family intervention");
        Page page = tasklist.page();
        page.setViewportSize(390, 844);
        Locator start = page.locator(".modal-footer button:has-text('Start')");
        page.locator("[id$='_upn_0']").fill("nonsense");
        start.scrollIntoViewIfNeeded();
        BoundingBox before = start.boundingBox();

        page.mouse().move(before.x + 10, before.y + 4);
        page.mouse().down();
        assertThat(page.locator(".fjs-form-field:has([id$='_upn_0']) .fjs-form-field-error"))
                .containsText("Must be a letter and 12 digits");
        page.mouse().up();

        assertThat(summary()).containsText("Person 1, Pupil number (UPN): must be a letter");
    }

    @Test
    void a_refused_task_leaves_complete_free_and_says_what_to_do_when_it_is_gone() {
        String family = people.refer("FAULTS-1");
        OpenTask task = people.task(family, "screenReferral");
        tasklist.open(task);
        Page page = tasklist.page();
        Locator complete = page.locator("button:has-text('Complete')").first();

        complete.click();
        assertThat(summary()).hasText(Pattern.compile("Please put this right:\\s*What happens next: needs an answer"));
        isAt("-Field_screeningOutcome-0");
        page.keyboard().press("Space");
        assertThat(summary()).hasText("All of this is put right. Press the button again.");

        people.complete(people.task(family, "screenReferral"), Map.of());
        complete.click();
        assertThat(summary()).containsText("already completed by demo-triage");
        assertThat(summary()).containsText("Copy what you want to keep, then look at your list.");
        assertThat(complete).isEnabled();
        assertThat(page.locator(".page-notifications .alert")).hasCount(0);
    }

    /** The cursor stands there, and it can be seen. */
    private void isAt(String id) {
        Locator field = tasklist.page().locator("[id$='" + id + "']");
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
    }

    private Locator summary() {
        return tasklist.page().locator(".whole-family-faults");
    }

    private Map<String, Object> answers(String surname) {
        Map<String, Object> answers = new LinkedHashMap<>(people.usual(REFERRAL));
        answers.put("referral", "FAULTS-2");
        answers.put("people", List.of(Map.of("role", "parent", "forename", "Ruby", "surname", surname)));
        return answers;
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED)
                .setTimeout(20_000);
    }
}
