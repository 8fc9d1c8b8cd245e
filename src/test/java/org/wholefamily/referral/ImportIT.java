package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;

/** A borough's referrals go in over HTTP and come out as cases that wait for a person. */
@RunningProduct
class ImportIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private Caseworkers people;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
    }

    @Test
    void three_hundred_families_are_cases_with_a_task_within_a_minute() {
        Instant begun = Instant.now();
        JsonPath answer = send("northshire.csv");
        Duration took = Duration.between(begun, Instant.now());

        assertThat(answer.getInt("accepted")).isEqualTo(300);
        assertThat(answer.getInt("refused")).isZero();
        assertThat(took).isLessThan(LONGEST);
        Set<String> references = new HashSet<>(answer.getList("rows.caseReference"));
        assertThat(references).hasSize(300);
        references.forEach(reference -> assertThat(open(reference))
                .as(reference)
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("userTask_screenReferral"));
        assertThat(send("northshire.csv").getInt("unchanged")).isEqualTo(300);
    }

    @Test
    void ten_bad_referrals_open_nothing() {
        long before = tasks.createTaskQuery().count();

        JsonPath answer = send("bad-rows.csv");

        assertThat(answer.getInt("refused")).isEqualTo(10);
        assertThat(answer.getList("rows.column")).doesNotContainNull();
        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
    }

    private List<Task> open(String caseReference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseReference).list();
    }

    private JsonPath send(String file) {
        return people.as("demo-data-officers")
                .contentType("text/csv")
                .body(ReferralText.resource(file).getBytes(StandardCharsets.UTF_8))
                .post("/api/referrals/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
