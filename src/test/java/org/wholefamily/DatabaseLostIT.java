package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.OwnProcess;
import org.wholefamily.running.Relay;
import org.wholefamily.running.SomeReferrals;

/** The database goes away in the middle of the work: people are told, nothing is half done, and all goes on when it is back. */
class DatabaseLostIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static Relay way;
    private static OwnProcess product;
    private static Caseworkers people;
    private static JdbcClient records;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        way = new Relay(postgres.getPort());
        product = OwnProcess.begin(
                folder,
                "spring.datasource.url=jdbc:postgresql://localhost:" + way.port() + "/postgres",
                "spring.datasource.username=postgres",
                "spring.datasource.hikari.connection-timeout=1000",
                "camunda.bpm.job-execution.lock-time-in-millis=5000");
        product.awaitReady();
        people = new Caseworkers(product.port());
        records = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        product.close();
        way.close();
        postgres.close();
    }

    @Test
    void whoever_asks_is_told_and_what_was_not_stored_can_be_sent_again() throws IOException {
        String family = people.refer("LOST-1");
        OpenTask screening = people.task(family, "screenReferral");
        Map<String, Object> answers = people.usual("referral-screening");
        way.cut();

        people.as("demo-caseworkers")
                .get("/api/families/{case}", family)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("database-away"));
        engine(people.as("demo-triage").get("/engine-rest/task"));
        engine(people.as("demo-triage")
                .contentType("application/json")
                .body("{\"variables\":{}}")
                .post("/engine-rest/task/{id}/submit-form", screening.id()));
        people.as("demo-triage").get("/actuator/health").then().statusCode(503);
        way.mend();
        backAgain();

        assertThat(people.tasksOf(family)).containsExactly(screening);
        people.complete(screening, answers);
        assertThat(people.tasksOf(family)).doesNotContain(screening);
    }

    @Test
    void an_import_that_is_cut_off_says_how_far_it_came_and_goes_on_from_there() throws IOException {
        CompletableFuture<Response> cutOff = CompletableFuture.supplyAsync(DatabaseLostIT::send);
        await("the import is in its middle").atMost(SOON).until(() -> count("referral", "R%") > 20);
        way.cut();
        Response told = cutOff.join();
        way.mend();
        backAgain();

        told.then()
                .statusCode(503)
                .body("code", equalTo("database-away"))
                .body("detail", containsString("referrals of the file are taken"));
        long kept = count("referral", "R%");
        assertThat(kept).isBetween(21L, SomeReferrals.COUNT - 1L);
        assertThat(records.sql("select count(*) from family_case c where not exists"
                                + " (select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = c.reference)")
                        .query(Long.class)
                        .single())
                .as("cases without a task")
                .isZero();
        JsonPath again = send().then().statusCode(200).extract().jsonPath();
        assertThat(again.getLong("unchanged")).isEqualTo(kept);
        assertThat(again.getLong("accepted")).isEqualTo(SomeReferrals.COUNT - kept);
    }

    @Test
    void work_in_the_background_is_done_when_the_database_is_back() throws IOException {
        String family = people.refer("LOST-2");
        people.workTo(family, "agreePlan");
        people.complete(people.task(family, "agreePlan"), Map.of());
        way.cut();
        await("the job executor has met a closed door")
                .atMost(SOON)
                .until(() -> Files.readString(folder.resolve("product.txt")).contains("ENGINE-14"));
        way.mend();

        await("the actions of the plan are tasks")
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> people.tasksOf(family).stream()
                        .anyMatch(task -> task.step().equals("carryOutAction")));
        assertThat(records.sql("select count(*) from act_ru_incident")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void engine(Response answer) {
        answer.then().statusCode(503).body("type", equalTo("DatabaseAway"));
        assertThat(answer.asString()).doesNotContain("SQL", "Exception", "jdbc");
    }

    private static void backAgain() {
        await("the product works again")
                .atMost(SOON)
                .until(() -> people.as("demo-triage").get("/engine-rest/task").statusCode() == 200);
    }

    private static long count(String table, String referral) {
        return records.sql("select count(*) from " + table + " where referral like :key")
                .param("key", referral)
                .query(Long.class)
                .single();
    }

    private static Response send() {
        try {
            return people.as("demo-data-officers")
                    .contentType("text/csv")
                    .body(SomeReferrals.file())
                    .post("/api/referrals/imports");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
