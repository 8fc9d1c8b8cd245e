package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.SlowSenders;
import org.wholefamily.running.WebAppSession;

/** Whoever sends slowly waits alone. */
@RunningProduct
class SlowSendersIT {

    private static final int MANY = 500;
    private static final int LATE = 0;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "username=demo-triage&password=demo";
    private static final String HEAD = " HTTP/1.1\nHost: localhost\n";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: " + FORM + "\nContent-Length: 34\n\nu",
                "Content-Type: " + FORM + "\nTransfer-Encoding: chunked\n\n5\nus",
                "Content-Type: " + FORM
            })
    void strangers_who_sign_in_slowly_keep_nobody_waiting(String rest) throws Exception {
        try (SlowSenders senders = new SlowSenders().open(port, MANY, "POST " + LOGIN + HEAD + rest)) {
            everybodyElseIsServed("SLOW-" + rest.length());
            senders.send("s");
            everybodyElseIsServed("SLOWER-" + rest.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health",
                "GET /",
                "POST /engine-rest/task",
                "PUT /api/councils/northshire",
                "POST /api/referrals/imports",
                "POST /camunda/api/engine/engine/default/task",
                "PUT /nowhere"
            })
    void no_address_lets_strangers_keep_others_waiting(String call) throws Exception {
        String first = "{\"x\":\"" + "x".repeat(70_000);
        try (SlowSenders small = new SlowSenders().open(port, MANY / 2, call + HEAD + "Content-Length: 10000\n\n{");
                SlowSenders large =
                        new SlowSenders().open(port, MANY / 2, call + HEAD + "Content-Length: 900000\n\n" + first)) {
            everybodyElseIsServed("STRANGE-" + call.length());
        }
    }

    @Test
    void people_who_are_signed_in_and_send_much_slowly_hold_a_part_of_the_server() throws Exception {
        String call = "POST /api/referrals/imports" + HEAD + "Content-Type: text/csv\nAuthorization: " + basic()
                + "\nTransfer-Encoding: chunked\n\n11170\n" + "x".repeat(70_000);
        try (SlowSenders senders = new SlowSenders().open(port, MANY, call)) {
            everybodyElseIsServed("SIGNED-IN");
        }
    }

    @Test
    void strangers_who_read_the_web_apps_slowly_keep_nobody_waiting() throws Exception {
        String call = "GET /camunda/lib/deps.js" + HEAD + "\n";
        assertThat(CLIENT.send(
                                to("/camunda/lib/deps.js")
                                        .timeout(Duration.ofSeconds(30))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .hasSizeGreaterThan(1_000_000);
        try (SlowSenders readers = new SlowSenders().open(port, MANY, call)) {
            everybodyElseIsServed("SLOW-READER");
        }
    }

    /** One call after the other on a connection, so that the answers are more than the network itself holds. */
    @Test
    void who_is_signed_in_and_reads_slowly_keeps_nobody_else_waiting() throws Exception {
        String call = "GET /engine-rest/process-definition/key/family-intervention/xml" + HEAD + "Authorization: "
                + basic("demo-agency-police") + "\n\n";
        try (SlowSenders readers = new SlowSenders().open(port, MANY, call.repeat(4))) {
            everybodyElseIsServed("SLOW-SIGNED-IN");
        }
    }

    @Test
    void what_comes_slowly_is_taken_when_it_is_there() throws Exception {
        String session = new WebAppSession(port, "demo-triage")
                .headers().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                        .collect(Collectors.joining());
        String begun = "POST " + LOGIN + HEAD + session + "Content-Type: " + FORM + "\nContent-Length: "
                + PASSWORD.length() + "\n\n" + PASSWORD.substring(0, 1);
        try (SlowSenders sender = new SlowSenders().open(port, 1, begun)) {
            for (char next : PASSWORD.substring(1).toCharArray()) {
                sender.send(String.valueOf(next));
            }
            assertThat(sender.answer()).startsWith("HTTP/1.1 200");
        }
    }

    private void everybodyElseIsServed(String referral) throws Exception {
        assertThat(soon(to("/actuator/health").GET())).isEqualTo(200);
        assertThat(soon(this::signIn)).isEqualTo(200);
        assertThat(soon(to("/engine-rest/task?maxResults=1")
                        .header("Authorization", basic())
                        .GET()))
                .isEqualTo(200);
        Caseworkers people = new Caseworkers(port);
        Caseworkers.OpenTask task = people.task(people.refer(referral), "screenReferral");
        String claim = "/engine-rest/task/" + task.id() + "/claim";
        assertThat(soon(to(claim)
                        .header("Authorization", basic())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"userId\":\"demo-triage\"}"))))
                .isEqualTo(204);
    }

    /** As the browser does, which is several calls. */
    private int signIn() {
        long begin = System.nanoTime();
        new WebAppSession(port, "demo-triage");
        return System.nanoTime() - begin < SOON.toNanos() ? 200 : LATE;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(SOON);
    }

    private static int soon(HttpRequest.Builder call) {
        return soon(() -> {
            try {
                return CLIENT.send(call.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (HttpTimeoutException late) {
                return LATE;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Within a second; where the machine is busy with something else, the second or third time. */
    private static int soon(IntSupplier call) {
        return IntStream.generate(call)
                .limit(3)
                .filter(status -> status != LATE)
                .findFirst()
                .orElse(LATE);
    }

    private static String basic() {
        return basic("demo-triage");
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
