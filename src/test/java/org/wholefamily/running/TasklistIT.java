package org.wholefamily.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers.OpenTask;

/** Takes one family from the start form to its closure by hand: the real Tasklist, every role in turn, every form. */
@RunningProduct
class TasklistIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Test
    void one_family_goes_from_the_start_form_to_its_closure_in_the_browser() throws Exception {
        Caseworkers people = new Caseworkers(port);
        Waits waits = new Waits(management, people);
        try (Tasklist tasklist = new Tasklist(port)) {
            String family = refer(tasklist, people);
            Set<String> steps = new HashSet<>();
            String signedIn = null;
            for (int round = 0; round < 60; round++) {
                List<OpenTask> open = people.tasksOf(family);
                if (open.isEmpty() && !waits.endNext(family)) {
                    break;
                }
                for (OpenTask task : open.stream().limit(1).toList()) {
                    String person = people.personFor(task);
                    if (!person.equals(signedIn)) {
                        tasklist.signIn(person);
                        signedIn = person;
                    }
                    try {
                        work(tasklist, people, task, person);
                    } catch (RuntimeException | AssertionError e) {
                        tasklist.pictureOfFailure();
                        throw e;
                    }
                    steps.add(task.step());
                }
            }

            assertThat(steps)
                    .contains("screenReferral", "contributePart", "holdReview", "signOffClaim", "checkSustained");
            assertThat(people.tasksOf(family)).isEmpty();
            assertThat(people.as("demo-caseworkers")
                            .get("/api/families/{case}", family)
                            .jsonPath()
                            .getString("step"))
                    .isEqualTo("closed");
            assertThat(tasklist.errors()).isEmpty();
        }
    }

    private String refer(Tasklist tasklist, Caseworkers people) throws Exception {
        tasklist.signIn("demo-triage");
        tasklist.openStartForm("Family intervention");
        tasklist.picture("referral-received-empty");
        tasklist.fill(
                people.startForm("demo-triage", "family-intervention"), people.usual("referral-received"), Map.of());
        tasklist.picture("referral-received");
        tasklist.start();
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("family-intervention")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
    }

    private static void work(Tasklist tasklist, Caseworkers people, OpenTask task, String person) throws Exception {
        String form = people.formOf(person, task);
        tasklist.open(task);
        tasklist.fill(form(people, form), answers(people, form), people.servedTo(person, task));
        tasklist.picture(form);
        tasklist.complete();
        assertThat(tasklist.leftInBrowser()).isEqualTo(List.of());
    }

    private static Map<String, Object> answers(Caseworkers people, String form) {
        return new LinkedHashMap<>(people.usual(form));
    }

    private static JsonNode form(Caseworkers people, String id) throws Exception {
        return JSON.readTree(TasklistIT.class.getResourceAsStream("/models/forms/" + id + ".form"));
    }
}
