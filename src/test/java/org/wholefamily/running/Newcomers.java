package org.wholefamily.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Councils and people beside those of the demonstration, set up by the operator over HTTP. */
public final class Newcomers {

    public static final String SOUTHTOWN = "southtown";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caseworkers people;

    public Newcomers(Caseworkers people) {
        this.people = people;
    }

    /** A second invented council with one person a group, user id {@code south-<group>}; setting it up again is harmless. */
    public void southtown(String... groups) {
        setUp(SOUTHTOWN, "Southtown", "ST", "south-", groups);
    }

    /** Another invented council with one person a group. */
    public void setUp(String code, String name, String prefix, String people, String... groups) {
        operator(council(code, name, prefix))
                .put("/api/councils/{code}", code)
                .then()
                .statusCode(204);
        for (String group : groups) {
            join(people + group, code, group);
        }
    }

    /** A person of a council, with the password of the demonstration's people. */
    public String join(String user, String council, String... groups) {
        int known = people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/user/{id}/profile", user)
                .statusCode();
        if (known == 200) {
            return user;
        }
        operator(Map.of("profile", Map.of("id", user), "credentials", Map.of("password", "demo")))
                .post("/engine-rest/user/create")
                .then()
                .statusCode(204);
        operator(Map.of())
                .put("/engine-rest/tenant/{council}/user-members/{user}", council, user)
                .then()
                .statusCode(204);
        for (String group : groups) {
            operator(Map.of())
                    .put("/engine-rest/group/{group}/members/{user}", group, user)
                    .then()
                    .statusCode(204);
        }
        return user;
    }

    private static ObjectNode council(String code, String name, String prefix) {
        try (var file = Newcomers.class.getResourceAsStream("/demo/northshire.json")) {
            return ((ObjectNode) JSON.readTree(file))
                    .put("code", code)
                    .put("name", name)
                    .put("referencePrefix", prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestSpecification operator(Object body) {
        return people.as(Caseworkers.OPERATOR).contentType(ContentType.JSON).body(body);
    }
}
