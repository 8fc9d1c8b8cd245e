package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** The whole product on PostgreSQL, as councils run it; in a process of its own, for an engine's name is taken once. */
@RunningProduct
@DirtiesContext // the product stops before its database does
class PostgresIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private Waits waits;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void every_migration_runs() {
        List<String> versions = jdbc.sql("select version from flyway_schema_history where success and type = 'SQL'")
                .query(String.class)
                .list();

        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
        assertThat(versions).contains("1", "2", "10", "20", "30", "40", "42", "43");
    }

    @Test
    void a_family_goes_from_referral_to_closure_with_a_claim() {
        String family = people.refer("PG-1");

        Set<String> steps = workUntilClosed(family);

        assertThat(steps)
                .contains("screenReferral", "completeAssessment", "answerOffer", "agreePlan", "carryOutAction")
                .contains("holdReview", "recordProgress", "confirmOutcome", "recordReply", "checkSustained");
        assertThat(family(family).getString("step")).isEqualTo("closed");
        assertThat(rows("case_event", family)).isGreaterThan(20);
        assertThat(rows("read_log", family)).isPositive();
        assertThat(rows("claim", family)).isEqualTo(1);
        assertThat(rows("employment_review", family)).isPositive();
    }

    @Test
    void a_known_family_is_matched_and_joined() {
        people.refer("PG-2");
        String again = people.refer("PG-3");
        people.complete(people.task(again, "screenReferral"), Map.of());

        people.complete(people.task(again, "confirmMatch"), Map.of());

        assertThat(people.tasksOf(again)).extracting(OpenTask::step).containsExactly("recordAgreement");
    }

    @Test
    void a_concern_is_kept_and_answered() {
        String family = people.refer("PG-4");
        Map<String, Object> payload =
                Map.of("concern", Map.of("value", "Bruises seen at school"), "immediate", Map.of("value", true));
        people.as("demo-caseworkers")
                .contentType("application/json")
                .body(Map.of(
                        "messageName", "safeguardingConcernRaised", "businessKey", family, "processVariables", payload))
                .post("/engine-rest/message")
                .then()
                .statusCode(204);

        people.complete(people.task(family, "respondToConcern"), Map.of());

        assertThat(rows("safeguarding_concern", family)).isEqualTo(1);
    }

    private Set<String> workUntilClosed(String family) {
        Set<String> steps = new LinkedHashSet<>();
        for (int round = 0; round < 80; round++) {
            List<OpenTask> open = people.tasksOf(family);
            if (open.isEmpty() && !waits.endNext(family)) {
                return steps;
            }
            open.stream().findFirst().ifPresent(task -> {
                steps.add(task.step());
                people.complete(task, Map.of());
            });
        }
        throw new AssertionError("No end after " + steps);
    }

    private int rows(String table, String family) {
        return jdbc.sql("select count(*) from " + table + " where case_reference = :case")
                .param("case", family)
                .query(Integer.class)
                .single();
    }

    private JsonPath family(String reference) {
        return people.as("demo-caseworkers")
                .get("/api/families/{case}", reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
