package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.RunningProduct;

/** The engine keeps one nonce for all requests: a page must still carry the nonce of its own header. */
@RunningProduct
class WebAppPagesIT {

    private static final int AT_ONCE = 8;
    private static final int LOADS_EACH = 60;
    private static final Pattern OF_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern OF_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void under_load_every_page_carries_the_nonce_of_its_own_header() throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<List<String>> visitor = () -> faults(browser);
            for (Future<List<String>> visit : visitors.invokeAll(
                    Stream.generate(() -> visitor).limit(AT_ONCE).toList())) {
                assertThat(visit.get()).isEmpty();
            }
        } finally {
            visitors.shutdownNow();
        }
    }

    private List<String> faults(HttpClient browser) throws Exception {
        List<String> faults = new ArrayList<>();
        for (int load = 0; load < LOADS_EACH; load++) {
            String app = List.of("tasklist", "welcome").get(load % 2);
            HttpResponse<String> page = get(browser, "/camunda/app/" + app + "/default/");
            get(browser, "/camunda/api/engine/engine");
            String header = firstNonce(page);
            List<String> nonces = OF_PAGE.matcher(page.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (nonces.isEmpty() || !nonces.stream().allMatch(header::equals)) {
                faults.add(header + " in the header, on the page " + nonces);
            }
        }
        return faults;
    }

    private static String firstNonce(HttpResponse<String> page) {
        Matcher nonce = OF_HEADER.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        return nonce.find() ? nonce.group(1) : "none";
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return browser.send(call, HttpResponse.BodyHandlers.ofString());
    }
}
