package org.wholefamily.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** What the head of each answer says, and what the head of a request is believed. */
@RunningProduct
class HeadersIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task,                                  200, no-store",
        "/engine-rest/task/none,                             404, no-store",
        "/api/families/NS-999999,                            404, no-store",
        "/v3/api-docs,                                       200, no-store",
        "/camunda/api/engine/engine/default/task,            200, no-store",
        "/camunda/api/engine/engine/default/task/none/form,  404, no-store",
        "/camunda/api/admin/auth/user/default,               200, no-store",
        "/camunda/app/tasklist/default/,                     200, no-store",
        "/camunda/app/tasklist/scripts/config.js,            200, no-cache",
        "/camunda/lib/deps.js,                               200, no-cache"
    })
    void nothing_personal_is_kept_anywhere_on_the_way(String path, int status, String kept) {
        var call = given().port(port).header("X-Requested-With", "XMLHttpRequest");
        Response answer = path.startsWith("/camunda")
                ? call.headers(new WebAppSession(port, "demo-triage").headers()).get(path)
                : call.auth().preemptive().basic("demo-triage", "demo").get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        String said = answer.header("Cache-Control");
        assertThat(said == null ? "no-cache" : said).isEqualTo(kept);
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void a_wrong_token_is_refused_and_the_session_works_on() {
        WebAppSession session = new WebAppSession(port, "demo-triage");
        for (String token : new String[] {"wrong", "", session.headers().get("X-XSRF-TOKEN") + "0"}) {
            Map<String, String> headers = new HashMap<>(session.headers());
            headers.put("X-XSRF-TOKEN", token);
            assertThat(given().port(port)
                            .headers(headers)
                            .contentType("application/json")
                            .body("{}")
                            .post("/camunda/api/engine/engine/default/task/count")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(session.post("/task/count", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_believed_who_says_for_whom_they_ask() {
        ProbedCalls calls = new ProbedCalls(port);
        HttpRequest.Builder call = calls.to("/")
                .header("X-Forwarded-Host", "elsewhere.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=elsewhere.example;proto=https");

        assertThat(given().port(port)
                        .redirects()
                        .follow(false)
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=elsewhere.example")
                        .get("/camunda/app/tasklist")
                        .header("Location"))
                .doesNotContain("elsewhere", "https");
        assertThat(calls.send(call).body()).doesNotContain("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist", "/swagger-ui"})
    void nobody_is_sent_to_where_somebody_says_that_this_is(String path) {
        Response answer = given().port(port)
                .redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic("demo-triage", "demo")
                .header("Host", "elsewhere.example")
                .get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith("/");
    }
}
