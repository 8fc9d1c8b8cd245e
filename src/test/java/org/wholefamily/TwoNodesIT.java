package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HugeFile;
import org.wholefamily.running.LargeCalls;
import org.wholefamily.running.OwnProcess;
import org.wholefamily.running.SomeReferrals;
import org.wholefamily.running.StartForms;

/** Two nodes on one PostgreSQL, from their first start together to the restart of one after the other. */
class TwoNodesIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;
    private JdbcClient records;
    private final List<OwnProcess> nodes = new ArrayList<>();

    @BeforeEach
    void an_empty_database() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        records = JdbcClient.create(postgres.getPostgresDatabase());
        Files.createDirectories(folder.resolve("councils"));
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(OwnProcess::close);
        postgres.close();
    }

    @Test
    void two_nodes_share_the_work_and_outlive_each_other() throws Exception {
        OwnProcess first = begin();
        OwnProcess second = begin();
        first.awaitReady();
        second.awaitReady();
        assertThat(number("select count(*) from act_re_deployment where name_ = 'shared'"))
                .as("the models are deployed once")
                .isEqualTo(1);
        Caseworkers here = new Caseworkers(first.port());
        Caseworkers there = new Caseworkers(second.port());

        twoPeopleOnTwoNodesMeetAtOneTask(here, there);
        hugeFilesAreRefusedAtOnceInLittleMemory(second, there);
        whatOneNodeWasDoingIsTakenOver(first, here, there);
        aRollingRestartBringsANewSet(second, there);
    }

    private void twoPeopleOnTwoNodesMeetAtOneTask(Caseworkers here, Caseworkers there) {
        String family = here.refer("NODES-1");
        OpenTask task = there.task(family, "screenReferral");
        Map<String, Object> answers =
                StartForms.variables(here.resolved("demo-triage", task, here.usual("referral-screening")));
        String form = "/engine-rest/task/" + task.id() + "/submit-form";
        List<CompletableFuture<Integer>> told = Stream.of(here, there)
                .map(people -> CompletableFuture.supplyAsync(() -> new StartForms(people)
                        .post("demo-triage", form, answers)
                        .statusCode()))
                .toList();

        assertThat(told).extracting(CompletableFuture::join).containsExactlyInAnyOrder(204, 409);
        assertThat(here.tasksOf(family)).isEqualTo(there.tasksOf(family)).doesNotContain(task);
    }

    /** Together the files are far larger than the memory that a node has in this test. */
    private void hugeFilesAreRefusedAtOnceInLittleMemory(OwnProcess node, Caseworkers people) {
        List<CompletableFuture<HugeFile.Answer>> sent = Stream.of(true, false, true, false, true, false)
                .map(chunked -> CompletableFuture.supplyAsync(() -> huge(node, chunked)))
                .toList();

        assertThat(sent).extracting(CompletableFuture::join).allSatisfy(answer -> {
            assertThat(answer.status()).startsWith("HTTP/1.1 413");
            assertThat(answer.sent()).isLessThan(HugeFile.SIZE / 4);
        });
        assertThat(node.memory()).isLessThan(HugeFile.SIZE * sent.size() / 2);
        assertThat(number("select count(*) from referral where referral = 'R1'"))
                .isZero();
        OpenTask task = people.task(people.refer("NODES-9"), "screenReferral");
        CompletableFuture<List<Integer>> large = CompletableFuture.supplyAsync(
                () -> new LargeCalls(people, "NS-000001", task.id()).atOnce(20 / LargeCalls.KINDS));
        people.complete(people.task(people.refer("NODES-10"), "screenReferral"), Map.of());
        assertThat(large.join())
                .hasSize(20)
                .allSatisfy(status -> assertThat(status).isIn(400, 413, 503));
        people.complete(task, Map.of());
    }

    private static HugeFile.Answer huge(OwnProcess node, boolean chunked) {
        try {
            return HugeFile.send(node.port(), chunked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first node dies in the middle of an import and of its background work; the second one finishes both. */
    private void whatOneNodeWasDoingIsTakenOver(OwnProcess first, Caseworkers here, Caseworkers there)
            throws IOException {
        List<String> families = new ArrayList<>();
        for (int number = 2; number < 5; number++) {
            String family = here.refer("NODES-" + number);
            here.workTo(family, "agreePlan");
            families.add(family);
        }
        byte[] file = SomeReferrals.file();
        CompletableFuture<Void> importing =
                CompletableFuture.runAsync(() -> send(here, file)).exceptionally(died -> null);
        await("the import is in its middle")
                .atMost(SOON)
                .until(() -> number("select count(*) from referral where referral like 'R%'") > 20);
        families.forEach(family -> here.complete(here.task(family, "agreePlan"), Map.of()));
        first.kill();
        importing.join();

        families.forEach(family -> await("the actions of the plan are tasks")
                .atMost(SOON)
                .until(() -> there.tasksOf(family).stream()
                        .anyMatch(task -> task.step().equals("carryOutAction"))));
        long kept = number("select count(*) from referral where referral like 'R%'");
        assertThat(kept).isBetween(21L, SomeReferrals.COUNT - 1L);
        var again = send(there, file).then().statusCode(200).extract().jsonPath();
        assertThat(again.getLong("unchanged")).isEqualTo(kept);
        assertThat(again.getLong("accepted")).isEqualTo(SomeReferrals.COUNT - kept);
        assertThat(number("select count(*) from act_ru_incident")).isZero();
    }

    /** A new node starts with a council's own table while the old one works, and the old one follows at once. */
    private void aRollingRestartBringsANewSet(OwnProcess second, Caseworkers there) throws IOException {
        Path own = Files.createDirectories(folder.resolve("councils/northshire/dmn"));
        Files.writeString(
                own.resolve("referral-priority.dmn"),
                Files.readString(Path.of("dmn/referral-priority.dmn"))
                        .replace("<text>90</text>", "<text>77</text>")
                        .replace("<text>50</text>", "<text>33</text>"));
        OwnProcess restarted = begin();
        restarted.awaitReady();
        Caseworkers here = new Caseworkers(restarted.port());
        Set<Integer> priorities = new HashSet<>();
        for (Caseworkers people : List.of(here, there)) {
            String family = people.refer("ROLLING-" + priorities.size());
            priorities.add(people.as(Caseworkers.OPERATOR)
                    .get(
                            "/engine-rest/task/{id}",
                            people.task(family, "screenReferral").id())
                    .jsonPath()
                    .getInt("priority"));
        }
        assertThat(priorities).hasSize(1).isSubsetOf(33, 77);

        second.kill();
        here.complete(here.task(here.refer("ROLLING-3"), "screenReferral"), Map.of());
        assertThat(number("select count(*) from act_re_deployment where name_ like 'council:%'"))
                .isEqualTo(1);
    }

    private OwnProcess begin() throws IOException {
        OwnProcess node = OwnProcess.begin(
                folder,
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "wholefamily.councils-dir=" + folder.resolve("councils"),
                "camunda.bpm.job-execution.lock-time-in-millis=5000");
        nodes.add(node);
        return node;
    }

    private long number(String query) {
        return records.sql(query).query(Long.class).single();
    }

    private static Response send(Caseworkers people, byte[] file) {
        return people.as("demo-data-officers")
                .contentType("text/csv")
                .body(file)
                .post("/api/referrals/imports");
    }
}
