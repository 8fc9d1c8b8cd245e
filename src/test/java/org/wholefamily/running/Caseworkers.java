package org.wholefamily.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.wholefamily.calendar.BusinessClock;

/** The council's people, who do their work over HTTP as a client of the engine's interface would. */
public final class Caseworkers {

    public static final String OPERATOR = "demo-camunda-admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final LocalDate DAY_OF_ANSWERS = LocalDate.parse("2013-10-01");

    private final int port;
    private final Map<String, Map<String, Object>> answers;
    private boolean otherYears;

    public Caseworkers(int port) {
        this.port = port;
        this.answers = usualAnswers();
    }

    /** With usual answers of their own, as JSON. */
    public Caseworkers(int port, String answers) throws IOException {
        this.port = port;
        this.answers = JSON.readValue(answers, new TypeReference<>() {});
    }

    /** Brings the days of the usual answers to the product's today, for a product that is in other years. */
    public Caseworkers inOtherYears() {
        otherYears = true;
        return this;
    }

    /** The product's today. */
    public LocalDate today() {
        String now = as(OPERATOR).get("/api/clock").jsonPath().getString("now");
        return LocalDate.ofInstant(Instant.parse(now), BusinessClock.ZONE);
    }

    /** Lets time pass until the morning of a day, and what falls due happens. */
    public void moveTo(LocalDate day) {
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("to", day + "T09:00Z"))
                .post("/api/clock")
                .then()
                .statusCode(200);
    }

    /** A task as the engine's interface shows it. */
    public record OpenTask(String id, String step, String name, String assignee) {}

    public RequestSpecification as(String user) {
        return given().port(port).auth().preemptive().basic(user, "demo");
    }

    /** Sends the usual referral under a key of its own, by the product's interface; gives the case reference. */
    public String refer(String referral) {
        return refer(referral, "tf-2012");
    }

    public String refer(String referral, String scheme) {
        Map<String, Object> body = new LinkedHashMap<>(usual("api-referral"));
        body.put("referral", referral);
        body.put("scheme", scheme);
        return refer(body);
    }

    /** Refers a family of these people, as the body of a referral names them. */
    public String refer(String referral, List<Map<String, Object>> family) {
        Map<String, Object> body = new LinkedHashMap<>(usual("api-referral"));
        body.put("referral", referral);
        body.put("people", family);
        return refer(body);
    }

    private String refer(Map<String, Object> body) {
        return as("demo-triage")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/referrals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("caseReference");
    }

    /** Answers tasks in the order in which they come until one of the step is open. */
    public void workTo(String caseReference, String step) {
        for (int round = 0; round < 60; round++) {
            List<OpenTask> open = tasksOf(caseReference);
            if (open.stream().anyMatch(task -> task.step().equals(step))) {
                return;
            }
            complete(open.get(0), Map.of());
        }
        throw new AssertionError(caseReference + " never came to " + step);
    }

    /** The candidate groups of the open requests for a part of the assessment. */
    public List<String> agenciesAsked(String caseReference) {
        return tasksOf(caseReference).stream()
                .filter(task -> task.step().equals("contributePart"))
                .map(task -> personFor(task).replaceFirst("^demo-", ""))
                .toList();
    }

    /** Answers that differ from the usual ones. */
    public Changes changes(String field, Object value, Object... more) {
        Changes changes = new Changes();
        changes.put(field, value);
        for (int i = 0; i < more.length; i += 2) {
            changes.put(more[i].toString(), more[i + 1]);
        }
        return changes;
    }

    /** Answers by field; null takes the usual answer away. */
    public static final class Changes extends HashMap<String, Object> {

        public Changes without(String... fields) {
            for (String field : fields) {
                put(field, null);
            }
            return this;
        }
    }

    public List<OpenTask> tasksOf(String caseReference) {
        JsonNode tasks = read(as(OPERATOR)
                .queryParam("processInstanceBusinessKey", caseReference)
                .queryParam("sortBy", "created")
                .queryParam("sortOrder", "asc")
                .get("/engine-rest/task"));
        List<OpenTask> open = new ArrayList<>();
        tasks.forEach(task -> open.add(new OpenTask(
                task.path("id").asText(),
                task.path("taskDefinitionKey").asText().replaceFirst("^.*?_", ""),
                task.path("name").asText(null),
                task.path("assignee").asText(null))));
        return List.copyOf(open);
    }

    public OpenTask task(String caseReference, String step) {
        return tasksOf(caseReference).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step + " among " + tasksOf(caseReference)));
    }

    /** Who is meant to do the task: its assignee, or the demonstration's person of its candidate group. */
    public String personFor(OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        JsonNode links = read(as(OPERATOR).get("/engine-rest/task/{id}/identity-links", task.id()));
        for (JsonNode link : links) {
            if (link.hasNonNull("groupId")) {
                return "demo-" + link.path("groupId").asText();
            }
        }
        throw new NoSuchElementException("Nobody is asked to do " + task);
    }

    /** Sends the usual answers of a task's form with some changed; null takes an answer away. */
    public Response submit(OpenTask task, Map<String, Object> changed) {
        return submitAs(personFor(task), task, changed);
    }

    public Response submitAs(String user, OpenTask task, Map<String, Object> changed) {
        return prepared(user, task, changed).get();
    }

    /** The form is filled in, and sent when it is asked for. */
    public Supplier<Response> prepared(String user, OpenTask task, Map<String, Object> changed) {
        Map<String, Object> given = new LinkedHashMap<>(usual(formOf(user, task)));
        changed.forEach((field, answer) -> {
            if (answer == null) {
                given.remove(field);
            } else {
                given.put(field, answer);
            }
        });
        Map<String, Object> served = servedTo(user, task);
        Map<String, Object> variables = new LinkedHashMap<>();
        given.forEach((field, answer) -> variables.put(field, variable(resolve(answer, served))));
        return () -> as(user).contentType(ContentType.JSON)
                .body(Map.of("variables", variables))
                .post("/engine-rest/task/{id}/submit-form", task.id());
    }

    /** Answers in which a choice out of a list that the form is served is the value itself. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> resolved(String user, OpenTask task, Map<String, Object> given) {
        return (Map<String, Object>) resolve(given, servedTo(user, task));
    }

    /** Answers a task and demands that it is taken. */
    public void complete(OpenTask task, Map<String, Object> changed) {
        Response response = submit(task, changed);
        assertThat(response.statusCode())
                .as("%s: %s", task.step(), response.asString())
                .isEqualTo(204);
    }

    public String formOf(String user, OpenTask task) {
        return read(as(user).get("/engine-rest/task/{id}/deployed-form", task.id()))
                .path("id")
                .asText()
                .replaceFirst("^.*\\.", "");
    }

    /** What is taken, read without the language of REST Assured's paths, which is compiled for each answer. */
    private static JsonNode read(Response response) {
        return response.then().statusCode(200).extract().as(JsonNode.class);
    }

    /** The form that starts a process, as a person is served it. */
    public JsonNode startForm(String user, String process) {
        return read(as(user).get("/engine-rest/process-definition/key/{process}/deployed-start-form", process));
    }

    public Map<String, Object> servedTo(String user, OpenTask task) {
        Map<String, Map<String, Object>> variables = JSON.convertValue(
                read(as(user).queryParam("deserializeValues", false)
                        .get("/engine-rest/task/{id}/form-variables", task.id())),
                new TypeReference<>() {});
        Map<String, Object> served = new HashMap<>();
        variables.forEach((key, variable) -> served.put(key, plain(variable)));
        return served;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> usual(String form) {
        Map<String, Object> usual = answers.getOrDefault(form, Map.of());
        return otherYears
                ? (Map<String, Object>) later(usual, ChronoUnit.DAYS.between(DAY_OF_ANSWERS, today()))
                : usual;
    }

    private static Object later(Object answer, long days) {
        if (answer instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).plusDays(days).toString();
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(entry -> later(entry, days)).toList();
        }
        if (answer instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, value) -> result.put(key, later(value, days)));
            return result;
        }
        return answer;
    }

    private static Object plain(Map<String, Object> variable) {
        boolean json = List.of("Json", "Object").contains(String.valueOf(variable.get("type")));
        try {
            return json && variable.get("value") != null
                    ? JSON.readValue(variable.get("value").toString(), Object.class)
                    : variable.get("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer in which a choice out of a list that is served is the value itself. */
    public static Object resolve(Object answer, Map<String, Object> served) {
        if (answer instanceof String text && text.startsWith("@")) {
            List<?> options = (List<?>) served.get(text.substring(1, text.indexOf('[')));
            int index = Integer.parseInt(text.substring(text.indexOf('[') + 1, text.length() - 1));
            return ((Map<?, ?>) options.get(index)).get("value");
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(entry -> resolve(entry, served)).toList();
        }
        if (answer instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            map.forEach((key, value) -> result.put(key, resolve(value, served)));
            return result;
        }
        return answer;
    }

    /** Lists go as JSON, as Tasklist sends them; everything else without a type. */
    private static Map<String, Object> variable(Object answer) {
        if (answer instanceof List<?> || answer instanceof Map<?, ?>) {
            try {
                return Map.of("value", JSON.writeValueAsString(answer), "type", "Json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Map.of("value", answer);
    }

    private static Map<String, Map<String, Object>> usualAnswers() {
        try (var file = Caseworkers.class.getResourceAsStream("/demo/answers.json")) {
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
