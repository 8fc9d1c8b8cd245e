package org.wholefamily.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** One window of Tasklist in which a form lies open: what stands in it, and what is said of whether it is kept. */
final class Screen {

    private final Page page;
    private final String tasklist;

    Screen(Page page, int port) {
        this.page = page;
        this.tasklist = "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/";
    }

    Page page() {
        return page;
    }

    /** Another window of the same browser. */
    Screen another(int port) {
        return new Screen(page.context().newPage(), port);
    }

    Screen open(String task) {
        page.navigate(tasklist + "?task=" + task);
        answer().waitFor();
        return this;
    }

    /** The last text of the form that can be typed. */
    Locator answer() {
        return page.locator(".fjs-form textarea:not([disabled])").last();
    }

    /** Types on at the end, and leaves the cursor where it is. */
    void type(String text) {
        answer().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }

    void waitForAnswer(String text) {
        page.waitForCondition(() -> answer().count() == 1 && text.equals(answer().inputValue()));
    }

    /** Waits until this is said above the form. */
    void waitForWord(String start) {
        page.waitForCondition(() -> page.locator(".whole-family-draft p").allTextContents().stream()
                .anyMatch(words -> words.startsWith(start)));
    }

    void tab(String name) {
        page.locator(".nav-tabs a:has-text('" + name + "')").click();
    }

    Locator dialog() {
        return page.locator("dialog.whole-family-dialog");
    }

    void answerDialog(String words) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** The browser has no session any more, as after a long pause. */
    void loseSession() {
        List<Cookie> others = page.context().cookies().stream()
                .filter(cookie -> !cookie.name.equals("JSESSIONID"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(others);
    }

    void signInOver(String user, String password) {
        dialog().locator("input").first().fill(user);
        dialog().locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
    }

    void openStart(String process) {
        page.locator("text=Start process").first().click();
        page.locator(".modal-body ul.processes a:has-text('" + process + "')").click();
        page.locator(".modal-body .fjs-form").waitFor();
        page.locator(".modal-body .fjs-textarea, .modal-body .fjs-input")
                .first()
                .waitFor();
    }

    Locator startDialog() {
        return page.locator(".modal-body");
    }
}
