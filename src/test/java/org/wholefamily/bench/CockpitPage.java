package org.wholefamily.bench;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Cockpit asks to show the page of a process to a manager, one call after the other. */
final class CockpitPage {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private final Map<String, String> cookies = new HashMap<>();
    private final int port;
    private final String process;

    CockpitPage(int port, String user, String process) {
        this.port = port;
        this.process = process;
        keep(call().get("/camunda/app/cockpit/default/"));
        keep(call().contentType(ContentType.URLENC)
                .formParam("username", user)
                .formParam("password", "demo")
                .post("/camunda/api/admin/auth/user/default/login/cockpit"));
        keep(call().get("/camunda/api/admin/auth/user/default"));
    }

    static List<String> calls() {
        return List.of("definition", "statistics", "instances", "count", "called", "incidents");
    }

    void open() {
        calls().forEach(this::call);
    }

    void call(String name) {
        Response answer = switch (name) {
            case "definition" -> call().get(ENGINE + "/process-definition/" + process + "/xml");
            case "statistics" -> call().get(ENGINE + "/process-definition/" + process + "/statistics?incidents=true");
            case "instances" ->
                post(
                        "/process-instance?firstResult=0&maxResults=50",
                        Map.of("processDefinitionId", process, "sortBy", "startTime", "sortOrder", "desc"));
            case "count" -> post("/process-instance/count", Map.of("processDefinitionId", process));
            case "called" -> post("/process-definition/" + process + "/called-process-definitions", Map.of());
            default -> post("/incident/count", Map.of("processDefinitionIdIn", List.of(process)));
        };
        answer.then().statusCode(200);
    }

    private Response post(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(COCKPIT + path);
    }

    private RequestSpecification call() {
        RequestSpecification call = given().port(port).cookies(cookies);
        return cookies.containsKey("XSRF-TOKEN") ? call.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN")) : call;
    }

    private Response keep(Response response) {
        cookies.putAll(response.getCookies());
        return response;
    }
}
