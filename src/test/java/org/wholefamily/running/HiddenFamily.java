package org.wholefamily.running;

import static java.util.stream.Collectors.joining;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholefamily.running.Caseworkers.OpenTask;

/**
 * A family that is kept hidden from everybody but named people, with all by which somebody could name it.
 *
 * @param known a value of each kind: its reference, a process, an open and an ended task, an activity
 * @param map the definition of which its case is an instance
 * @param filter a list of Tasklist with everybody's work
 */
public record HiddenFamily(String reference, Map<String, String> known, String map, String filter) {

    /** Refers a family, works on it a little and hides it; the first reader is the manager who does so. */
    public static HiddenFamily of(Caseworkers people, String referral, String... readers) {
        String reference = refer(people, referral);
        OpenTask ended = people.task(reference, "screenReferral");
        people.complete(ended, Map.of());
        hide(people, reference, readers).then().statusCode(200);
        OpenTask open = people.tasksOf(reference).get(0);
        Map<String, String> known = new LinkedHashMap<>();
        known.put("reference", reference);
        known.put("process", first(people, "/engine-rest/task?taskId=" + open.id(), "processInstanceId"));
        known.put(
                "activity",
                first(
                        people,
                        "/engine-rest/history/activity-instance?processInstanceId=" + known.get("process"),
                        "id"));
        known.put("open task", open.id());
        known.put("ended task", ended.id());
        return new HiddenFamily(
                reference,
                known,
                people.as(Caseworkers.OPERATOR)
                        .get("/engine-rest/process-definition/key/family-intervention")
                        .jsonPath()
                        .getString("id"),
                first(people, "/engine-rest/filter?name=All open tasks", "id"));
    }

    /** The address of an endpoint that lists, as a row names it, for a list in which the family would be. */
    public String list(String row) {
        return row.replace("/filter/{id}", "/filter/" + filter)
                .replace("/process-definition/{id}/called", "/process-definition/" + map + "/called");
    }

    /** Refers a family of its own: others that look like one which is hidden would be hidden with it. */
    public static String refer(Caseworkers people, String referral) {
        return people.refer(referral, people(referral));
    }

    /** A parent and a child like nobody else. */
    public static List<Map<String, Object>> people(String referral) {
        String name = "Of"
                + referral.chars()
                        .mapToObj(c -> String.valueOf((char) ('a' + c % 26)))
                        .collect(joining());
        return List.of(
                person("parent", "P" + name, name, "1970-03-10"), person("child", "C" + name, name, "2002-04-11"));
    }

    private static Map<String, Object> person(String role, String forename, String surname, String born) {
        return Map.of(
                "role", role,
                "forename", forename,
                "surname", surname,
                "dateOfBirth", born,
                "addressLine", "7 Quiet Lane",
                "postcode", "NS11 9TW",
                "agrees", "yes");
    }

    /** Hides the whole record of a family, as its first reader asks for it. */
    public static Response hide(Caseworkers people, String reference, String... readers) {
        return restrict(people, reference, true, readers);
    }

    public static Response show(Caseworkers people, String reference, String reader) {
        return restrict(people, reference, false, reader);
    }

    /** What looks alike and is not there. */
    public static String unknown(String value) {
        return value.startsWith("NS-") ? "NS-999999" : value.replaceAll("[0-9a-f](?=[^-]{3})", "0");
    }

    private static Response restrict(Caseworkers people, String reference, boolean record, String... readers) {
        return people.as(readers[0])
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "record", record, "people", List.of(), "addresses", List.of(), "readers", List.of(readers)))
                .put("/api/families/{reference}/restriction", reference);
    }

    private static String first(Caseworkers people, String list, String field) {
        return people.as(Caseworkers.OPERATOR).get(list).jsonPath().getString("[0]." + field);
    }
}
