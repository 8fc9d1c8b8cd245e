package org.wholefamily.upgrade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.StartForms;

/** Does everybody's work on many cases over HTTP, week after week, until nothing is left to do. */
final class EverybodysWork {

    private static final int WEEKS = 120;
    private static final Pattern TOTAL = Pattern.compile("Total: £([\\d,.]+)");

    /** Steps whose answers hang on what their form shows: what was claimed is paid, and without a result work ends. */
    private static final List<String> PARTICULAR = List.of("recordReply", "confirmOutcome");

    /** The day on which a programme's open cases are gone on with. */
    private static final Map<String, String> YEARS = new LinkedHashMap<>();

    static {
        YEARS.put("tf-2012", "2013-10-01");
        YEARS.put("tf-2015", "2016-01-12");
        YEARS.put("sf-2022", "2023-05-12");
    }

    private final Caseworkers people;
    private final String prefix;
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Map<String, List<String>> done = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> usual = new ConcurrentHashMap<>();

    EverybodysWork(Caseworkers people) {
        this(people, "demo-");
    }

    /** In a council whose people are called by a group after this prefix. */
    EverybodysWork(Caseworkers people, String prefix) {
        this.people = people;
        this.prefix = prefix;
    }

    private record Task(String id, String step, String assignee, String form) {}

    /** What is open in a case: its steps, and the elements at which it waits. */
    String open(String reference) {
        TreeSet<String> open = new TreeSet<>();
        tasks(reference).forEach(task -> open.add(task.step()));
        List<String> processes = as("/engine-rest/process-instance?businessKey=" + reference, "id");
        for (String process : processes) {
            for (String job : as("/engine-rest/job?processInstanceId=" + process, "jobDefinitionId")) {
                var definition = people.as(Caseworkers.OPERATOR)
                        .get("/engine-rest/job-definition/{id}", job)
                        .jsonPath();
                if (!definition.getString("jobType").equals("timer-task-listener")) {
                    open.add(definition.getString("activityId"));
                }
            }
        }
        return String.join(" ", open);
    }

    /** The answers are of another day from now on. */
    void anotherDay() {
        usual.clear();
    }

    /** Works on the cases of each programme in its own years; {@link #failure} says which failed and where. */
    void throughTheYears(List<OldCase> cases) {
        YEARS.forEach((scheme, from) -> {
            LocalDate first = LocalDate.parse(from);
            if (people.today().isBefore(first)) {
                people.moveTo(first);
            }
            toEnd(cases.stream()
                    .filter(one -> one.scheme().equals(scheme))
                    .map(OldCase::reference)
                    .toList());
        });
    }

    /** Why a case did not end; null when it did. */
    String failure(String reference) {
        return failures.get(reference);
    }

    /** The steps that were done in a case, in their order. */
    List<String> done(String reference) {
        return done.getOrDefault(reference, List.of());
    }

    /** Does what comes next in a case, but what is asked of it here; false when there is nothing to do but this. */
    boolean next(String reference, String butNot) {
        List<Task> open = tasks(reference);
        if (open.isEmpty() || open.stream().anyMatch(task -> task.step().equals(butNot))) {
            return false;
        }
        answer(reference, open.get(0));
        return true;
    }

    private void toEnd(List<String> cases) {
        List<String> live = new ArrayList<>(cases);
        for (int week = 0; week < WEEKS && !live.isEmpty(); week++) {
            anotherDay();
            boolean something = true;
            while (something && !live.isEmpty()) {
                Map<String, List<Task>> open = open();
                something = live.parallelStream()
                        .map(one -> work(one, open.getOrDefault(one, List.of())))
                        .reduce(false, Boolean::logicalOr);
                List<String> going = as("/engine-rest/process-instance", "businessKey");
                live.removeIf(one -> failures.containsKey(one) || !going.contains(one));
                pass(something);
            }
        }
        live.forEach(one -> failures.put(one, "has not ended after " + done.get(one)));
    }

    /** What is open in all cases, asked at once: in most weeks it is nothing. */
    private Map<String, List<Task>> open() {
        Map<String, String> cases = new HashMap<>();
        list(people.as(Caseworkers.OPERATOR), "/engine-rest/process-instance")
                .forEach(process -> cases.put((String) process.get("id"), (String) process.get("businessKey")));
        return tasks(people.as(Caseworkers.OPERATOR)).stream()
                .filter(task -> cases.get(task.get("processInstanceId")) != null)
                .collect(groupingBy(
                        task -> cases.get(task.get("processInstanceId")), mapping(EverybodysWork::task, toList())));
    }

    private boolean work(String reference, List<Task> open) {
        try {
            open.forEach(task -> answer(reference, task));
            return !open.isEmpty();
        } catch (RuntimeException | AssertionError failed) {
            failures.put(reference, String.valueOf(failed.getMessage()));
            return false;
        }
    }

    private void answer(String reference, Task task) {
        List<String> steps = done.computeIfAbsent(reference, one -> new ArrayList<>());
        String user = personFor(task);
        Response answer = people.as(user)
                .contentType(ContentType.JSON)
                .body(StartForms.variables(answers(user, task)))
                .post("/engine-rest/task/{id}/submit-form", task.id());
        boolean endedMeanwhile = answer.statusCode() != 204
                && tasks(reference).stream().noneMatch(open -> open.id().equals(task.id()));
        if (answer.statusCode() != 204 && !endedMeanwhile) {
            throw new AssertionError(task.step() + " by " + user + " is refused after " + steps + ": "
                    + answer.statusCode() + " " + answer.asString());
        }
        steps.add(task.step());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answers(String user, Task task) {
        Map<String, Object> answers = usual.computeIfAbsent(task.form(), people::usual);
        if (!PARTICULAR.contains(task.step()) && !answers.toString().contains("@")) {
            return answers;
        }
        Map<String, Object> served = people.servedTo(user, new Caseworkers.OpenTask(task.id(), task.step(), "", ""));
        Map<String, Object> resolved = (Map<String, Object>) Caseworkers.resolve(answers, served);
        Matcher total = TOTAL.matcher(served.toString());
        if (task.step().equals("recordReply") && total.find()) {
            resolved.put("amountPaid", total.group(1).replace(",", ""));
        }
        if ("no".equals(served.get("resultReached")) && !"yes".equals(served.get("measuredAfterClosure"))) {
            resolved.put("workGoesOn", "no");
        }
        return resolved;
    }

    private String personFor(Task task) {
        return people.personFor(new Caseworkers.OpenTask(task.id(), task.step(), "", task.assignee()))
                .replaceFirst("^demo-", prefix);
    }

    private List<Task> tasks(String reference) {
        return tasks(people.as(Caseworkers.OPERATOR).queryParam("processInstanceBusinessKey", reference)).stream()
                .map(EverybodysWork::task)
                .toList();
    }

    private static List<Map<String, Object>> tasks(RequestSpecification asked) {
        return list(asked.queryParam("sortBy", "created").queryParam("sortOrder", "asc"), "/engine-rest/task");
    }

    private static List<Map<String, Object>> list(RequestSpecification asked, String path) {
        return asked.get(path).then().statusCode(200).extract().jsonPath().getList("");
    }

    private static Task task(Map<String, Object> task) {
        Object form = ((Map<?, ?>) task.get("camundaFormRef")).get("key");
        return new Task(
                task.get("id").toString(),
                task.get("taskDefinitionKey").toString().replaceFirst("^.*?_", ""),
                (String) task.get("assignee"),
                form.toString().replaceFirst("^.*\\.", ""));
    }

    private List<String> as(String path, String field) {
        return people.as(Caseworkers.OPERATOR)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList(field);
    }

    /** A moment, in which the work in the background is done; or a week, when nobody has anything to do. */
    private void pass(boolean moment) {
        if (!moment) {
            people.moveTo(people.today().plusDays(7));
            return;
        }
        String now =
                people.as(Caseworkers.OPERATOR).get("/api/clock").jsonPath().getString("now");
        people.as(Caseworkers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("to", Instant.parse(now).plusSeconds(1).toString()))
                .post("/api/clock")
                .then()
                .statusCode(200);
    }
}
