package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholefamily.running.Caseworkers.OpenTask;

/** Does the work of cases with a marker in every personal question, and listens to what refusals repeat. */
public final class MarkedWork {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caseworkers people;
    private final StartForms forms;
    private final Waits waits;
    private final Markers markers;
    private final Set<String> leaks = new TreeSet<>();
    private final Set<String> done = new TreeSet<>();

    public MarkedWork(Caseworkers people, StartForms forms, Waits waits, Markers markers) {
        this.people = people;
        this.forms = forms;
        this.waits = waits;
        this.markers = markers;
    }

    /** Answers that differ from the usual ones, by step: the first time, the second time and so on. */
    public static final class Way {

        private final Map<String, List<Map<String, Object>>> changes = new HashMap<>();

        public Way then(String step, Map<String, Object> answers) {
            changes.computeIfAbsent(step, unknown -> new ArrayList<>()).add(answers);
            return this;
        }

        private Map<String, Object> next(String step) {
            List<Map<String, Object>> rest = changes.getOrDefault(step, List.of());
            return rest.isEmpty() ? Map.of() : rest.remove(0);
        }
    }

    /** The questions of which an answer of the product to its caller repeated what was said. */
    public Set<String> leaks() {
        return leaks;
    }

    /** The steps that were done. */
    public Set<String> done() {
        return done;
    }

    public Response heard(Response answer) {
        leaks.addAll(markers.foundIn(answer.asString() + answer.getHeaders()));
        return answer;
    }

    /** Starts a process by its form, after a try with a question that is not asked; gives the case. */
    public String start(String user, String process, String form, Map<String, Object> changed) throws IOException {
        JsonNode schema = schema(user, "/engine-rest/process-definition/key/" + process + "/deployed-start-form");
        Map<String, Object> answers = new HashMap<>(people.usual(form));
        answers.putAll(changed);
        answers = markers.plant(form, schema, answers);
        Map<String, Object> bad = new HashMap<>(answers);
        bad.put("noSuchQuestion", markers.plant(form + ".noSuchQuestion"));
        assertThat(heard(forms.start(user, process, form, bad)).statusCode()).isEqualTo(400);
        Response started = heard(forms.start(user, process, form, answers));
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        markers.taken(form, answers);
        return started.jsonPath().getString("businessKey");
    }

    /** Works until a task of the step is open, or without one to the end. */
    public void until(String step, String family, Way way) throws IOException {
        for (int round = 0; round < 150; round++) {
            List<OpenTask> open = people.tasksOf(family);
            if (open.stream().anyMatch(task -> task.step().equals(step)) || open.isEmpty() && !waits.endNext(family)) {
                return;
            }
            // A chase ends when the part comes, so it is done first.
            for (OpenTask task : open.stream()
                    .sorted(Comparator.comparing(task -> !task.step().equals("chasePart")))
                    .limit(1)
                    .toList()) {
                work(task, way.next(task.step()));
            }
        }
        throw new AssertionError(family + " came neither to " + step + " nor to its end, after " + done);
    }

    public void toTheEnd(String family, Way way) throws IOException {
        until("none", family, way);
    }

    /** Sends markers everywhere; a question that is not asked with these answers is left out at the next try. */
    private void work(OpenTask task, Map<String, Object> changed) throws IOException {
        String user = people.personFor(task);
        String form = people.formOf(user, task);
        Map<String, Object> answers = new HashMap<>(people.usual(form));
        answers.putAll(changed);
        Map<String, Object> planted = markers.plant(
                form,
                schema(user, "/engine-rest/task/" + task.id() + "/deployed-form"),
                people.resolved(user, task, answers));
        for (int attempt = 0; attempt < 12; attempt++) {
            Response answer = heard(people.submitAs(user, task, planted));
            if (answer.statusCode() == 204) {
                markers.taken(form, planted);
                done.add(task.step());
                return;
            }
            assertThat(answer.asString()).as(task.step()).contains("is not asked with these answers");
            List<String> refused = answer.jsonPath().getList("faults.path");
            planted.replaceAll((field, value) -> refused.contains(field) ? null : value);
        }
        throw new AssertionError(task.step() + " was never taken");
    }

    private JsonNode schema(String user, String path) throws IOException {
        String form = people.as(user).get(path).then().statusCode(200).extract().asString();
        return JSON.readTree(form).path("components");
    }
}
