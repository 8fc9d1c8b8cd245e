package org.wholefamily.draft;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;

/** People who type and do not send yet. */
record Drafting(Caseworkers people) {

    static final String TRIAGE = "demo-triage";

    Response get(String user, String place) {
        return people.as(user).get("/api/drafts/" + place);
    }

    Response put(String user, String place, int version, Map<String, ?> answers) {
        return send(user, place, Map.of("version", version, "answers", answers));
    }

    Response send(String user, String place, Object body) {
        return people.as(user).contentType(ContentType.JSON).body(body).put("/api/drafts/" + place);
    }

    Response delete(String user, String place) {
        return people.as(user).delete("/api/drafts/" + place);
    }

    /** A new referral for the front door to screen; nobody has taken it. */
    OpenTask screening(String referral) {
        return people.task(people.refer(referral), "screenReferral");
    }

    void claim(String user, OpenTask task) {
        engine(user, task, "claim", Map.of("userId", user)).then().statusCode(204);
    }

    void handOver(OpenTask task, String user) {
        engine("demo-managers", task, "assignee", Map.of("userId", user)).then().statusCode(204);
    }

    /** What makes a draft of a screening that the form would refuse. */
    static Map<String, Object> typed(String notes) {
        return Map.of("screeningNotes", notes, "screeningOutcome", "");
    }

    private Response engine(String user, OpenTask task, String action, Object body) {
        return people.as(user)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/engine-rest/task/{id}/" + action, task.id());
    }
}
