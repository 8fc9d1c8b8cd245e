package org.wholefamily.running;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** What a page waits for and what was refused to it, to be told when it does not show what it should. */
final class WaitingCalls {

    private static final Map<Page, WaitingCalls> WATCHED = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Path PICTURE = Path.of("target/pictures/not-shown.png");
    private static final double A_MOMENT = 5_000;

    private final List<String> waiting = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    private WaitingCalls() {}

    static void watch(Page page) {
        WaitingCalls calls = new WaitingCalls();
        WATCHED.put(page, calls);
        page.onRequest(call -> calls.waiting.add(call(call)));
        page.onRequestFinished(call -> calls.waiting.remove(call(call)));
        page.onRequestFailed(call -> {
            calls.waiting.remove(call(call));
            calls.refused.add(call(call) + " " + call.failure());
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                calls.refused.add(call(answer.request()) + " " + answer.status());
            }
        });
    }

    /** In words; a page that does nothing any more is told too. */
    static String of(Page page) {
        WaitingCalls calls = WATCHED.get(page);
        return "at " + page.url() + "; waits for " + calls.waiting + "; was refused " + calls.refused + "; shows "
                + shown(page);
    }

    private static String shown(Page page) {
        try {
            page.setDefaultTimeout(A_MOMENT);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
            return page.locator("body").innerText();
        } catch (PlaywrightException standsStill) {
            return "nothing within five seconds";
        }
    }

    private static String call(Request call) {
        return call.method() + " " + call.url().replaceFirst("^https?://[^/]+", "");
    }
}
