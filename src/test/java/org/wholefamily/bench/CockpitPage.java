package org.wholefamily.bench;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.wholefamily.running.WebAppSession;

/** What Cockpit asks to show the page of a process to a manager, one call after the other. */
final class CockpitPage {

    private final WebAppSession cockpit;
    private final String process;

    CockpitPage(int port, String user, String process) {
        this.cockpit = WebAppSession.cockpit(port, user);
        this.process = process;
    }

    static List<String> calls() {
        return List.of("definition", "statistics", "instances", "count", "called", "incidents");
    }

    void open() {
        calls().forEach(this::call);
    }

    void call(String name) {
        Response answer = switch (name) {
            case "definition" -> cockpit.get("/process-definition/" + process + "/xml");
            case "statistics" -> cockpit.get("/process-definition/" + process + "/statistics?incidents=true");
            case "instances" ->
                cockpit.postToCockpit(
                        "/process-instance?firstResult=0&maxResults=50",
                        Map.of("processDefinitionId", process, "sortBy", "startTime", "sortOrder", "desc"));
            case "count" -> cockpit.postToCockpit("/process-instance/count", Map.of("processDefinitionId", process));
            case "called" ->
                cockpit.postToCockpit("/process-definition/" + process + "/called-process-definitions", Map.of());
            default -> cockpit.postToCockpit("/incident/count", Map.of("processDefinitionIdIn", List.of(process)));
        };
        answer.then().statusCode(200);
    }
}
