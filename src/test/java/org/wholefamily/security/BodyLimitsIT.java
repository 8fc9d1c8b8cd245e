package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.LargeCalls;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.WebAppSession;
import org.wholefamily.security.ProbedCalls.Seen;

/** Calls that bring more than they may are told so, and nothing of them is stored. */
@RunningProduct
class BodyLimitsIT {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String LARGE = "{\"x\":\"" + "x".repeat(1024 * 1024) + "\"}";
    private static final String LONG_LIST = "{\"variables\":{\"x\":{\"value\":[" + "1,".repeat(500) + "1]}}}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient records;

    private Caseworkers people;
    private ProbedCalls calls;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        calls = new ProbedCalls(port);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-triage, POST, /api/referrals",
        "demo-managers, PUT, /api/families/NS-000001/restriction",
        "demo-camunda-admin, PUT, /api/councils/northshire",
        "demo-camunda-admin, POST, /api/clock",
        "demo-process-designers, POST, /api/models/northshire/check"
    })
    void our_interface_says_which_limit_as_a_problem(String user, String method, String path) {
        for (BodyPublisher large : bothWays(LARGE)) {
            Seen answer = send(user, method, path, large);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"too-large\"", "at most 1048576 bytes");
        }
        for (BodyPublisher list : bothWays(LONG_LIST)) {
            Seen answer = send(user, method, path, list);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"too-much\"", "value: ", "at most 500 entries");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task",
                "/task/none/submit-form",
                "/process-definition/key/family-intervention/submit-form",
                "/decision-definition/key/referral-priority/evaluate",
                "/message"
            })
    void the_engines_interface_says_it_in_its_own_shape(String path) {
        for (BodyPublisher large : bothWays(LARGE)) {
            Seen answer = send("demo-managers", "POST", "/engine-rest" + path, large);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("InvalidRequestException", "at most 1048576 bytes");
        }
        for (BodyPublisher list : bothWays(LONG_LIST)) {
            Seen answer = send("demo-managers", "POST", "/engine-rest" + path, list);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("at most 500 entries");
        }
    }

    @Test
    void the_web_apps_part_of_it_has_the_same_limits() {
        WebAppSession session = new WebAppSession(port, "demo-managers");

        assertThat(session.post("/task", LARGE).statusCode()).isEqualTo(413);
        assertThat(session.post("/task", LONG_LIST).statusCode()).isEqualTo(400);
        assertThat(session.postToCockpit("/process-instance", LONG_LIST).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GET, /actuator/health", "GET, /", "POST, " + LOGIN, "POST, /nowhere", "PUT, /nowhere"})
    void strangers_send_little(String method, String path) {
        for (BodyPublisher content : bothWays("username=" + "x".repeat(20_000))) {
            Seen answer = calls.send(
                    calls.to(path).method(method, content).header("Content-Type", "application/x-www-form-urlencoded"));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("at most 16384 bytes");
        }
    }

    @Test
    void a_stranger_is_told_to_sign_in_before_much_is_read() {
        for (BodyPublisher content : bothWays("{\"x\":\"" + "x".repeat(200_000) + "\"}")) {
            Seen answer = calls.send(calls.to("/engine-rest/task").POST(content));
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void compressed_content_is_not_read() {
        Seen answer = calls.send(
                "demo-triage",
                calls.to("/engine-rest/task")
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(new byte[] {31, -117})));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void a_referral_has_at_most_fifty_people_and_they_are_all_kept() throws Exception {
        String family = people.refer("LIMIT-50", crowd(50));
        Map<String, Object> body = new LinkedHashMap<>(people.usual("api-referral"));
        body.put("referral", "LIMIT-51");
        body.put("people", crowd(51));

        Seen answer =
                send("demo-triage", "POST", "/api/referrals", BodyPublishers.ofString(JSON.writeValueAsString(body)));

        assertThat(people.as("demo-triage")
                        .get("/api/families/{family}", family)
                        .jsonPath()
                        .getList("people"))
                .hasSize(50);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("people[50].person is more than the 50 people");
        assertThat(kept("LIMIT-51")).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_form_takes_fifty_people_in_a_list_and_no_more() {
        StartForms forms = new StartForms(people);
        Map<String, Object> child = new HashMap<>(
                ((List<Map<String, Object>>) people.usual("referral-received").get("people")).get(2));
        child.put("concern", "x".repeat(300));
        List<Map<String, Object>> family =
                new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> child).toList());

        Map<String, Object> taken = Map.of("referral", "LIMIT-FORM", "people", family);
        assertThat(forms.start("demo-triage", "family-intervention", "referral-received", taken)
                        .statusCode())
                .isEqualTo(200);
        assertThat(kept("LIMIT-FORM")).isEqualTo(1);

        family.add(child);
        Map<String, Object> refused = Map.of("referral", "LIMIT-FORM-2", "people", family);
        assertThat(forms.start("demo-triage", "family-intervention", "referral-received", refused)
                        .statusCode())
                .isEqualTo(400);
        assertThat(kept("LIMIT-FORM-2")).isZero();
    }

    @Test
    void many_large_calls_at_the_same_time_are_refused_each() {
        String family = people.refer("LIMIT-MANY");
        String task = people.task(family, "screenReferral").id();

        assertThat(new LargeCalls(people, family, task).atOnce(2))
                .allSatisfy(status -> assertThat(status).isIn(400, 413, 503));
        assertThat(people.task(family, "screenReferral").id()).isEqualTo(task);
    }

    private Seen send(String user, String method, String path, BodyPublisher content) {
        return calls.send(user, calls.to(path).method(method, content).header("Content-Type", "application/json"));
    }

    /** With its length, and in chunks. */
    private static List<BodyPublisher> bothWays(String content) {
        byte[] bytes = content.getBytes();
        return List.of(
                BodyPublishers.ofByteArray(bytes), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private static List<Map<String, Object>> crowd(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(person -> Map.<String, Object>of(
                        "person", person, "role", "other", "forename", "Ann", "surname", "Invented"))
                .toList();
    }

    private int kept(String referral) {
        return records.sql("select count(*) from referral where referral = :key")
                .param("key", referral)
                .query(Integer.class)
                .single();
    }
}
