package org.wholefamily.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.wholefamily.running.Caseworkers.OpenTask;

/** The real Tasklist in a real browser, used as one person after the other. */
final class Tasklist implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String TASKS = ".tasks-list, .task-list";

    /** How a person was signed in, by the product and the person: it need not be done twice by hand. */
    private static final Map<String, String> SESSIONS = new HashMap<>();

    private final String url;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Page> signedIn = new HashMap<>();
    private final Set<String> pictured = new HashSet<>();
    private Page page;

    Tasklist(int port) {
        requireBrowser();
        this.url = "http://127.0.0.1:" + port;
    }

    /** One for all tests of this process, with which it ends; each person has a place of their own in it. */
    private static final class Chromium {

        private static final Browser ONE = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static void requireBrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            if ("required".equals(System.getenv("WHOLEFAMILY_BROWSER"))) {
                throw new AssertionError("This build needs a browser, and there is none at " + CHROMIUM);
            }
            Assumptions.abort("Skipped: there is no Chromium at " + CHROMIUM);
        }
    }

    /** Goes on as this person, each in a browser that knows nothing of the others. */
    void signIn(String user) {
        signIn(user, "Europe/London", "en-GB");
    }

    /** Signs in in a browser of its own, which also the same person may have elsewhere. */
    Page elsewhere(String user) {
        Page page = device(null, "Europe/London", "en-GB");
        signIn(page, user);
        return page;
    }

    /** The same on a device that is set to another place. */
    void signIn(String user, String zone, String locale) {
        page = signedIn.computeIfAbsent(user + " in " + zone, device -> signedIn(user, zone, locale));
    }

    private Page signedIn(String user, String zone, String locale) {
        String person = url + " " + user;
        Page page = device(SESSIONS.get(person), zone, locale);
        page.locator(TASKS + ", input[type=password]").first().waitFor();
        if (page.locator("input[type=password]").isVisible()) {
            signIn(page, user);
            SESSIONS.put(person, page.context().storageState());
        }
        return page;
    }

    private Page device(String session, String zone, String locale) {
        BrowserContext context = Chromium.ONE.newContext(new Browser.NewContextOptions()
                .setStorageState(session)
                .setLocale(locale)
                .setTimezoneId(zone)
                .setViewportSize(1600, 1200));
        open.add(context);
        Page page = context.newPage();
        WaitingCalls.watch(page);
        page.onPageError(error -> errors.add(error));
        page.navigate(url + "/camunda/app/tasklist/");
        return page;
    }

    private static void signIn(Page page, String user) {
        Locator name = page.locator("form input:not([type=password])").first();
        name.waitFor();
        // The page puts the cursor into the first field a moment after it is shown.
        page.waitForCondition(() -> (boolean) name.evaluate("field => field === document.activeElement"));
        name.fill(user);
        page.locator("input[type=password]").fill("demo");
        page.locator("button[type=submit]").click();
        try {
            page.locator(TASKS).first().waitFor();
        } catch (TimeoutError notShown) {
            throw new AssertionError(user + " sees no tasks; " + WaitingCalls.of(page), notShown);
        }
    }

    void openStartForm(String process) {
        page.locator("text=Start process").first().click();
        page.locator(".modal-body a:has-text('" + process + "')").click();
        page.locator(".modal-body .fjs-form").waitFor();
    }

    /** Opens a task, and takes it when nobody has. */
    void open(OpenTask task) {
        show(task);
        if (task.assignee() == null) {
            Locator take = page.locator(".whole-family-take button");
            take.click();
            take.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        page.locator(".disabled-form")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("button:has-text('Complete')").first().waitFor();
    }

    void show(OpenTask task) {
        // From another list, so that this one shows what has come meanwhile.
        list("Overdue");
        list(task.assignee() == null ? "My team's tasks" : "My tasks");
        choose(task);
        page.locator(".fjs-form").first().waitFor();
    }

    /** A list has pages, and other tests leave tasks in it. */
    private void choose(OpenTask task) {
        Locator listed = page.locator(".tasks-list li.task h4 a[href*='task=" + task.id() + "']");
        Locator next = page.locator(".pagination-next:not(.disabled) a").first();
        for (Object first = firstListed(null); listed.count() == 0 && next.count() > 0; first = firstListed(first)) {
            next.click();
        }
        listed.click();
    }

    /** Waits for a page of a list that begins otherwise than the one before; a list is empty while it is fetched. */
    private Object firstListed(Object before) {
        AtomicReference<Object> first = new AtomicReference<>();
        page.waitForCondition(() -> {
            first.set(page.evaluate("document.querySelector('.tasks-list li.task h4 a')?.hash ?? null"));
            return first.get() != null && !first.get().equals(before);
        });
        return first.get();
    }

    void list(String name) {
        page.locator(".task-filters a:has-text(\"" + name + "\"), a:has-text(\"" + name + "\")")
                .first()
                .click();
    }

    void fill(JsonNode form, Map<String, Object> answers, Map<String, Object> served) {
        new FormFiller(page, served).fill(form.path("components"), answers, "");
        page.keyboard().press("Tab");
        // What hangs on the last answer is drawn.
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    void complete() {
        page.locator("button:has-text('Complete')").first().click();
        page.locator(".fjs-form")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(20_000));
    }

    void start() {
        page.locator(".modal-footer button:has-text('Start')").click();
        page.locator(".modal-body")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(20_000));
    }

    /** Keeps what is on the screen when something went wrong. */
    void pictureOfFailure() {
        if (page != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("failure.png")));
        }
    }

    /** Keeps what is on the screen now, the first time that it is called so, numbered in the order of the work. */
    void picture(String name) {
        if (!pictured.add(name)) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("%02d-%s.png".formatted(pictured.size(), name))));
    }

    /** What the browsers of all people keep of the forms that were open. */
    List<Object> leftInBrowser() {
        return signedIn.values().stream()
                .map(one ->
                        one.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('camunda-form'))"))
                .flatMap(keys -> ((List<?>) keys).stream())
                .map(Object.class::cast)
                .toList();
    }

    Page page() {
        return page;
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
    }
}
