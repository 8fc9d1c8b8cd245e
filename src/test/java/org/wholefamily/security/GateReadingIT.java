package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.security.SeenEndpoints.PROBE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.running.Forwarder;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** The gate and the engine read an address alike: nothing comes to an endpoint but what its row has let through. */
@RunningProduct
class GateReadingIT {

    private static final List<EngineApiTable.Row> ROWS = EngineApiTable.load().rows();
    private static final List<String> ROOTS = List.of(
            "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine", "/camunda/api/engine/engine/default");

    /** What no id and no name of the interface holds, escaped as it would come in. */
    private static final List<String> NOT_UNDERSTOOD = List.of(
            "%00",
            "%09",
            "%0A",
            "%0D",
            "%20",
            "%22",
            "%25",
            "%252F",
            "%26",
            "%27",
            "%28",
            "%2B",
            "%2F",
            "%3B",
            "%3C",
            "%3F",
            "%5C",
            "%7B",
            "%7E",
            "%7F",
            "%C2%85",
            "%C2%A0",
            "%E2%80%A8",
            "%E2%80%A9",
            "%E2%80%AE",
            "%EF%BB%BF",
            "%C3%A9",
            "%F0%9F%98%80",
            "%C0%AF",
            "%ED%A0%80",
            "%FF",
            ";a=b",
            "~",
            "+",
            "!",
            "$",
            "(",
            ",",
            "/../",
            "/./",
            "//");

    private static final String NOTHING = "{\"type\":\"NotFound\",\"message\":\"There is nothing here\"}";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    private final Random random = new Random(20131001);
    private final Map<String, Map<String, String>> sessions = new HashMap<>();
    private int calls;

    @BeforeEach
    void nobodyIsSignedIn() {
        sessions.clear();
    }

    @ParameterizedTest
    @CsvSource({"demo-triage, triage", "demo-agency-police, agency-police", "demo-managers, managers"})
    void a_legal_address_comes_to_its_row_and_to_no_other_however_it_is_written(String user, String group) {
        User person = new User(user, Set.of(group), Set.of("northshire"));
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : ROWS) {
            if (!isSigningInOrOut(row)) {
                walk(all, user, row, row.who().allows(person));
            }
        }
        all.assertAll();
    }

    @Test
    void the_operator_too_comes_to_rows_only() {
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : ROWS) {
            // What names nothing would change the platform.
            if (!isSigningInOrOut(row)
                    && (row.method().equals("GET") || row.path().contains("{"))) {
                walk(all, "demo-camunda-admin", row, row.who() != Who.NOBODY);
            }
        }
        all.assertAll();
    }

    @Test
    void an_address_that_is_not_understood_is_refused_for_everybody_on_every_way_in() {
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : ROWS) {
            for (int round = 0; round < 3; round++) {
                String plain = address(row);
                String address = spoilt(plain);
                Seen seen = call("demo-camunda-admin", row.method(), plain, address);
                all.assertThat(seen.status()).as("%s %s", row.method(), address).isEqualTo(400);
                all.assertThat(seen.endpoint())
                        .as("%s %s", row.method(), address)
                        .isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void what_lies_beside_the_rows_comes_to_nothing() {
        SoftAssertions all = new SoftAssertions();
        for (String root : ROOTS) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                for (String path : List.of(
                        "",
                        "/",
                        "/application.wadl",
                        "/TASK",
                        "/task/1/2/3/4",
                        "/engine/other/task/1/x",
                        "/process-definition/a/b/c",
                        "/task/1/localVariables/a/b")) {
                    for (String user : List.of("demo-triage", "demo-camunda-admin")) {
                        Seen seen = call(user, method, root, root + path);
                        all.assertThat(seen.status())
                                .as("%s %s %s", user, method, root + path)
                                .isIn(403, 404);
                        all.assertThat(seen.endpoint())
                                .as("%s %s", method, root + path)
                                .isEmpty();
                    }
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user",
                "/engine-rest/version",
                "/api/families/NS-000001",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/camunda/api/engine/engine/default/user",
                "/engine-rest/engine/default/task"
            })
    void a_call_that_is_handed_on_within_the_server_comes_to_nothing(String target) {
        for (String way : List.of(Forwarder.FORWARD, Forwarder.INCLUDE)) {
            String probe = probe();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/camunda/app/tasklist/default/"))
                    .header(way, target)
                    .header(PROBE, probe));

            assertThat(SeenEndpoints.of(probe)).as("%s: %s", way, answer.body()).isEmpty();
            assertThat(answer.body()).as(target).isEqualTo(NOTHING);
        }
    }

    private void walk(SoftAssertions all, String user, EngineApiTable.Row row, boolean open) {
        String plain = address(row);
        String address = partlyEscaped(plain);
        String what = row.method() + " " + address;
        Seen seen = call(user, row.method(), plain, address);
        all.assertThat(seen.status()).as(what).isLessThan(500);
        all.assertThat(seen.body()).as(what).doesNotContain("written plainly");
        if (!open || row.path().equals("/message")) {
            all.assertThat(seen.endpoint()).as(what).isEmpty();
        } else if (seen.endpoint().isPresent()) {
            all.assertThat(seen.endpoint()).as(what).hasValue(row.path());
        } else {
            // A guard may know that there is no such task or process, before the engine is asked.
            all.assertThat(seen.status()).as(what).isIn(400, 403, 404, 415);
        }
    }

    private static boolean isSigningInOrOut(EngineApiTable.Row row) {
        return row.path().startsWith("/camunda/api/admin/auth/");
    }

    /** An address of the row under one of its roots, with ids as the engine makes them. */
    private String address(EngineApiTable.Row row) {
        String path = row.path().replaceAll("\\{file:[^}]*}", "app/none.js").replace("{engine}", "default");
        while (path.contains("{")) {
            path = path.replaceFirst(
                    "\\{[^}]*}",
                    List.of("none", "a:1:b-2", "x@y.z", "A_1", "default").get(random.nextInt(5)));
        }
        return path.startsWith("/camunda") ? path : ROOTS.get(random.nextInt(ROOTS.size())) + path;
    }

    private String partlyEscaped(String address) {
        StringBuilder sent = new StringBuilder();
        for (char sign : address.toCharArray()) {
            boolean escape = sign != '/' && random.nextInt(4) == 0;
            sent.append(escape ? String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", (int) sign) : sign);
        }
        return random.nextInt(10) == 0 ? sent + "/" : sent.toString();
    }

    private String spoilt(String address) {
        int at = 1 + random.nextInt(address.length());
        return address.substring(0, at)
                + NOT_UNDERSTOOD.get(random.nextInt(NOT_UNDERSTOOD.size()))
                + address.substring(at);
    }

    /** What came of a call, and to which endpoint of the engine it came, if to any. */
    private record Seen(int status, String body, Optional<String> endpoint) {}

    /** Sends a call to an address as it is written, with what the interface of the plain address needs to know a person. */
    private Seen call(String user, String method, String plain, String address) {
        String probe = probe();
        HttpRequest.Builder request = HttpRequest.newBuilder(at(address))
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "[]"))
                .header("Content-Type", "application/json")
                .header(PROBE, probe);
        if (plain.startsWith("/camunda")) {
            sessions.computeIfAbsent(user, one -> new WebAppSession(port, one).headers())
                    .forEach(request::header);
        } else {
            String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        HttpResponse<String> answer = send(request);
        return new Seen(answer.statusCode(), answer.body(), SeenEndpoints.of(probe));
    }

    private String probe() {
        return "probe-" + ++calls;
    }

    private URI at(String address) {
        return URI.create("http://localhost:" + port + address);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
