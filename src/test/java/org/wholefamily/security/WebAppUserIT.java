package org.wholefamily.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** The product's own interface answers to the session of the web apps as it does to the password of the same person. */
@RunningProduct
class WebAppUserIT {

    /** Changes nothing, and needs a token all the same. */
    private static final String MODELS = "/api/models/northshire/check";

    private static final Set<String> WITHOUT_CONTENT = Set.of("GET", "DELETE");

    private static String family;
    private static String task;

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void refer() {
        if (family == null) {
            Caseworkers people = new Caseworkers(port);
            family = people.refer("SESSION-1");
            task = people.task(family, "screenReferral").id();
        }
    }

    static Stream<String> people() {
        return Stream.concat(Roles.all().stream().map(group -> "demo-" + group), Stream.of(Caseworkers.OPERATOR));
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybody_may_do_the_same_as_with_their_password(String person) {
        WebAppSession session = new WebAppSession(port, person);
        SoftAssertions all = new SoftAssertions();
        for (String endpoint : endpoints()) {
            Response byPassword = call(new Caseworkers(port).as(person).contentType("application/json"), endpoint);
            Response bySession = call(session.script(), endpoint);

            all.assertThat(bySession.statusCode()).as(endpoint).isEqualTo(byPassword.statusCode());
            all.assertThat(said(bySession)).as(endpoint).isEqualTo(said(byPassword));
            all.assertThat(bySession.header("Set-Cookie")).as(endpoint).isNull();
        }
        all.assertAll();
        assertThat(session.get("/user/" + person + "/profile").statusCode())
                .as("is still signed in")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"right, 200", "wrong, 403", "none, 403", "another's, 403", "empty, 403"})
    void a_change_needs_the_token_of_its_session_which_lives_on(String token, int status) {
        WebAppSession session = new WebAppSession(port, "demo-process-designers");
        Map<String, String> headers = new HashMap<>(session.headers());
        switch (token) {
            case "right" -> {}
            case "none" -> headers.remove("X-XSRF-TOKEN");
            case "empty" -> headers.put("X-XSRF-TOKEN", "");
            case "another's" ->
                headers.put(
                        "X-XSRF-TOKEN",
                        new WebAppSession(port, "demo-process-designers")
                                .headers()
                                .get("X-XSRF-TOKEN"));
            default -> headers.put("X-XSRF-TOKEN", token);
        }

        Response answer = given().port(port).headers(headers).post(MODELS);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            answer.then()
                    .contentType("application/problem+json")
                    .body("code", equalTo("token-missing"))
                    .body("status", equalTo(403));
        }
        assertThat(session.script().post(MODELS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_that_has_lost_its_token_gets_it_again_and_no_other_session() {
        WebAppSession session = new WebAppSession(port, "demo-process-designers");
        Map<String, String> headers = new HashMap<>(session.headers());
        String token = headers.remove("X-XSRF-TOKEN");

        given().port(port)
                .headers(headers)
                .post(MODELS)
                .then()
                .statusCode(403)
                .header("Set-Cookie", containsString("XSRF-TOKEN=" + token + "; Path=/camunda"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_of_another_site_changes_nothing_with_the_session(String site) {
        new WebAppSession(port, "demo-process-designers")
                .script()
                .header("Sec-Fetch-Site", site)
                .post(MODELS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_person_who_is_named_counts_and_not_the_session() {
        WebAppSession designer = new WebAppSession(port, "demo-process-designers");

        given().port(port)
                .headers(designer.headers())
                .auth()
                .preemptive()
                .basic("demo-triage", "demo")
                .post(MODELS)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
        given().port(port)
                .headers(designer.headers())
                .auth()
                .preemptive()
                .basic("demo-process-designers", "wrong")
                .post(MODELS)
                .then()
                .statusCode(401);
        designer.script().header("Authorization", "").post(MODELS).then().statusCode(401);
    }

    @Test
    void a_script_without_a_session_is_told_so_plainly() {
        for (String method : List.of("GET", "PUT")) {
            given().port(port)
                    .header("X-Requested-With", "XMLHttpRequest")
                    .request(method, "/api/families/" + family)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", nullValue())
                    .header("Set-Cookie", nullValue());
        }
        given().port(port)
                .get("/api/families/" + family)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"));
    }

    @Test
    void who_has_signed_out_is_nobody() {
        WebAppSession session = new WebAppSession(port, "demo-process-designers");
        session.signOut().then().statusCode(200);

        assertThat(session.script().post(MODELS).statusCode()).isEqualTo(401);
        assertThat(session.script().get("/api/families/" + family).statusCode()).isEqualTo(401);
    }

    @Test
    void groups_are_those_of_this_moment_and_who_is_gone_is_refused() {
        String person =
                new Newcomers(new Caseworkers(port)).join("designer-for-a-day", "northshire", "process-designers");
        WebAppSession session = new WebAppSession(port, person);
        assertThat(session.script().post(MODELS).statusCode()).isEqualTo(200);

        operator()
                .delete("/engine-rest/group/{group}/members/{user}", "process-designers", person)
                .then()
                .statusCode(204);
        assertThat(session.script().post(MODELS).statusCode()).isEqualTo(403);

        operator().delete("/engine-rest/user/{user}", person).then().statusCode(204);
        assertThat(session.script().post(MODELS).statusCode()).isEqualTo(401);
        assertThat(session.script().get("/api/families/" + family).statusCode()).isEqualTo(401);
    }

    @Test
    void the_session_is_that_of_our_own_interface_alone() {
        WebAppSession session = new WebAppSession(port, Caseworkers.OPERATOR);

        for (String address : List.of("/engine-rest/task", "/v3/api-docs", "/actuator/prometheus")) {
            assertThat(session.script().get(address).statusCode()).as(address).isEqualTo(401);
        }
    }

    @Test
    void calls_at_once_leave_everybody_signed_in() {
        WebAppSession session = new WebAppSession(port, "demo-caseworkers");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> switch (i % 3) {
                    case 0 -> session.script().get("/api/councils/northshire").statusCode();
                    case 1 -> session.get("/task/count").statusCode();
                    default -> session.script().post(MODELS).statusCode();
                }))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(200, 403);
        assertThat(session.get("/task/count").statusCode()).isEqualTo(200);
    }

    private RequestSpecification operator() {
        return new Caseworkers(port).as(Caseworkers.OPERATOR);
    }

    /** Each of the product's own, with its method. */
    private Set<String> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an answer says, but for the moment at which it was asked. */
    private static String said(Response answer) {
        return answer.asString().replaceAll("\"now\":\"[^\"]+\"", "");
    }

    private static Response call(RequestSpecification call, String endpoint) {
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{caseReference}", family)
                .replace("{task}", task)
                .replace("{process}", "family-intervention")
                .replace("{importId}", "1")
                .replace("{number}", "1")
                .replace("{extract}", "benefits")
                .replaceAll("\\{(council|code)}", "northshire");
        return (WITHOUT_CONTENT.contains(parts[0]) ? call : call.body("{}")).request(parts[0], path);
    }
}
