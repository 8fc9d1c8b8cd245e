package org.wholefamily.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

@RunningProduct
class ClosedByDefaultIT {

    private static final List<EngineApiTable.Row> ENGINE = EngineApiTable.load().rows().stream()
            .filter(row -> !row.path().startsWith("/camunda"))
            .toList();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    static Stream<String> groups() {
        return Roles.all().stream();
    }

    @Test
    void nothing_of_the_engine_answers_without_a_password() {
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : ENGINE) {
            for (String root : List.of("/engine-rest", "/engine-rest/engine/default")) {
                all.assertThat(call(null, row, root).statusCode())
                        .as("%s %s", root, row)
                        .isEqualTo(401);
            }
        }
        all.assertAll();
    }

    @Test
    void the_web_apps_show_a_stranger_only_what_signing_in_needs() {
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : EngineApiTable.load().rows()) {
            String root = row.path().startsWith("/camunda") ? "" : "/camunda/api/engine/engine/default";
            if (row.who() != Who.ANYONE) {
                all.assertThat(call(null, row, root).statusCode()).as("%s", row).isIn(401, 403);
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void a_role_is_refused_whatever_its_row_does_not_open(String group) {
        User person = new User("demo-" + group, Set.of(group), Set.of("northshire"));
        SoftAssertions all = new SoftAssertions();
        for (EngineApiTable.Row row : ENGINE) {
            if (!row.who().allows(person)) {
                HttpResponse<String> answer = call(person.id(), row, "/engine-rest");
                all.assertThat(answer.statusCode()).as("%s", row).isEqualTo(403);
                all.assertThat(answer.body()).as("%s", row).contains("\"Closed\"");
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everybody_comes_to_their_own_lists(String group) {
        String lists = as("demo-" + group)
                .get("/engine-rest/filter")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lists).contains("My tasks", "My team's tasks", "Overdue");
        assertThat(lists.contains("All open tasks")).isEqualTo(Roles.READERS.contains(group));
        as("demo-" + group).get("/engine-rest/task").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/api/families/NS-000001",
                "/camunda-welcome/index.html",
                "/error"
            })
    void nothing_else_answers_a_stranger(String address) {
        assertThat(given().port(port).redirects().follow(false).get(address).statusCode())
                .isIn(401, 403);
    }

    @Test
    void health_and_the_front_door_answer_anybody() {
        given().port(port).get("/actuator/health").then().statusCode(200);
        assertThat(given().port(port).redirects().follow(false).get("/").header("Location"))
                .endsWith("/camunda/app/tasklist/");
        given().port(port).get("/camunda/app/tasklist/default/").then().statusCode(200);
    }

    @Test
    void a_right_password_works_directly_after_a_wrong_one_and_many_wrong_ones_delay() {
        String forgetful = newcomer("forgetful");
        assertThat(version(forgetful, "wrong")).isEqualTo(401);
        assertThat(version(forgetful, "right")).as("known, but of no council").isEqualTo(403);

        String attacked = newcomer("attacked");
        List<Integer> told = IntStream.range(0, 20)
                .mapToObj(i -> version(attacked, "wrong" + i))
                .toList();
        assertThat(told).startsWith(401, 401, 401, 401, 401).contains(429).containsOnly(401, 429);
        assertThat(version(attacked, "right")).isEqualTo(429);
        assertThat(WebAppSession.login(port, attacked, "right").statusCode()).isEqualTo(429);
        as("demo-camunda-admin")
                .post("/engine-rest/user/{id}/unlock", attacked)
                .then()
                .statusCode(204);
        assertThat(version(attacked, "right")).isEqualTo(403);
    }

    @Test
    void another_sites_page_changes_nothing() {
        as("demo-camunda-admin")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/engine-rest/task/count")
                .then()
                .statusCode(403);
    }

    private String newcomer(String id) {
        as("demo-camunda-admin")
                .contentType(ContentType.JSON)
                .body(Map.of("profile", Map.of("id", id), "credentials", Map.of("password", "right")))
                .post("/engine-rest/user/create")
                .then()
                .statusCode(204);
        return id;
    }

    private int version(String user, String password) {
        return given().port(port)
                .auth()
                .preemptive()
                .basic(user, password)
                .get("/engine-rest/version")
                .statusCode();
    }

    private RequestSpecification as(String user) {
        return given().port(port).auth().preemptive().basic(user, "demo");
    }

    /** By a client that keeps its connection: there are thousands of calls. */
    private HttpResponse<String> call(String user, EngineApiTable.Row row, String root) {
        String path = row.path().replaceAll("\\{file:[^}]*}", "app/none.js").replaceAll("\\{[^}]+}", "default");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + root + path))
                .header("Content-Type", "application/json")
                .method(row.method(), HttpRequest.BodyPublishers.ofString("{}"));
        if (user != null) {
            request.header("Authorization", basic(user));
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
