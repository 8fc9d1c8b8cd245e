package org.wholefamily.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Starts processes by their forms over the engine's interface, and sends messages to cases. */
public final class StartForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caseworkers people;

    public StartForms(Caseworkers people) {
        this.people = people;
    }

    /** Sends the usual answers of a start form with some changed; null takes an answer away. */
    public Response start(String user, String process, String form, Map<String, Object> changed) {
        Map<String, Object> answers = new LinkedHashMap<>(people.usual(form));
        answers.putAll(changed);
        answers.values().removeIf(Objects::isNull);
        return post(user, "/engine-rest/process-definition/key/" + process + "/submit-form", variables(answers));
    }

    /** Sends a message with these keys. */
    public Response tell(String user, String message, String caseReference, Map<String, Object> keys) {
        return post(
                user,
                "/engine-rest/message",
                Map.of("messageName", message, "businessKey", caseReference, "processVariables", values(keys)));
    }

    public Response post(String user, String path, Object body) {
        return people.as(user).contentType(ContentType.JSON).body(body).post(path);
    }

    /** Answers as a form is sent: lists as JSON, as Tasklist sends them. */
    public static Map<String, Object> variables(Map<String, Object> answers) {
        return Map.of("variables", values(answers));
    }

    private static Map<String, Object> values(Map<String, Object> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        answers.forEach((key, answer) -> values.put(key, value(answer)));
        return values;
    }

    private static Map<String, Object> value(Object answer) {
        if (!(answer instanceof Iterable<?> || answer instanceof Map<?, ?>)) {
            return Map.of("value", answer);
        }
        try {
            return Map.of("value", JSON.writeValueAsString(answer), "type", "Json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
