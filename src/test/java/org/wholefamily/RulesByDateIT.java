package org.wholefamily;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** A rule changes while families are in mid-course: each is judged to its end by the rules of the day it was attached. */
@RunningProduct
@Tag("postgres")
class RulesByDateIT {

    private static final Path OWN = OwnModels.of("northshire");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void meet() throws IOException {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
        FileSystemUtils.deleteRecursively(OWN);
    }

    @AfterEach
    void restore() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        reload();
    }

    @Test
    void a_changed_table_decides_for_families_attached_later_and_for_them_alone() throws IOException {
        String before = attached("DATE-1");
        meetEveryTwoWeeks();
        String between = attached("DATE-2");
        restore();
        String after = attached("DATE-3");

        LocalDate usual = firstReview(before);
        assertThat(firstReview(between)).isEqualTo(usual.minusWeeks(4));
        assertThat(firstReview(after)).isEqualTo(usual);

        assertThat(List.of(secondReview(before), secondReview(after)))
                .as("they go on by the shared table")
                .containsOnly(secondReview(between).plusWeeks(6));
        assertThat(shown(between)).containsEntry("council", "northshire");
        assertThat(shown(before)).isEqualTo(shown(after)).containsEntry("council", null);
        assertThat(decided(before)).isEqualTo(decided(after)).isNotEqualTo(decided(between));
        assertThat(people.as(Caseworkers.OPERATOR)
                        .get("/engine-rest/decision-definition/{id}", decided(between))
                        .jsonPath()
                        .getString("tenantId"))
                .as("the history shows whose table it was")
                .isEqualTo("northshire");
    }

    /** The shared table says 6 weeks when nothing is known yet, and 8 when it gets better. */
    private void meetEveryTwoWeeks() throws IOException {
        String shared = Files.readString(Path.of("dmn/review-interval.dmn"), UTF_8);
        String own = shared.replace("<text>6</text>", "<text>2</text>").replace("<text>8</text>", "<text>2</text>");
        Files.createDirectories(OWN.resolve("dmn"));
        Files.writeString(OWN.resolve("dmn/review-interval.dmn"), own);
        reload();
    }

    private void reload() {
        people.as("demo-process-designers")
                .post("/api/models/northshire/reload")
                .then()
                .statusCode(200);
    }

    private String attached(String referral) {
        String family = people.refer(referral);
        people.workTo(family, "assessFamily");
        return family;
    }

    private LocalDate firstReview(String family) {
        people.workTo(family, "agreePlan");
        people.complete(people.task(family, "agreePlan"), Map.of());
        return reviewDue(family);
    }

    private LocalDate secondReview(String family) {
        if (people.tasksOf(family).stream().noneMatch(task -> task.step().equals("holdReview"))
                && decisions(family).isEmpty()) {
            waits.end(family, "serviceTask_startActions");
            waits.end(family, "event_reviewDue");
            people.complete(people.task(family, "holdReview"), Map.of("progress", "better", "planComplete", "no"));
        }
        return reviewDue(family);
    }

    private LocalDate reviewDue(String family) {
        Object due = runtime.createVariableInstanceQuery()
                .variableName("reviewDueOn")
                .processInstanceIdIn(plan(family))
                .singleResult()
                .getValue();
        return LocalDate.parse(due.toString().substring(0, 10));
    }

    private String plan(String family) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(family)
                .processDefinitionKey("family-plan")
                .singleResult()
                .getId();
    }

    private Map<String, Object> shown(String family) {
        return people.as("demo-caseworkers")
                .get("/api/families/{case}", family)
                .then()
                .statusCode(200)
                .extract()
                .path("rules.tables.find { it.decision == 'review-interval' }");
    }

    private String decided(String family) {
        return decisions(family).get(0);
    }

    private List<String> decisions(String family) {
        return people.as(Caseworkers.OPERATOR)
                .queryParam("processInstanceId", plan(family))
                .queryParam("decisionDefinitionKey", "review-interval")
                .get("/engine-rest/history/decision-instance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("decisionDefinitionId");
    }
}
