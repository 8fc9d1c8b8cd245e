package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholefamily.draft.Drafting.TRIAGE;
import static org.wholefamily.draft.Drafting.typed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;

/** What happens to a draft at the same moment. */
@RunningProduct
@Tag("postgres")
class TwoPeopleOneDraftIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Drafts drafts;

    private Caseworkers people;
    private Drafting drafting;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        drafting = new Drafting(people);
    }

    @RepeatedTest(5)
    void of_two_first_drafts_of_a_task_one_is_kept(RepetitionInfo round) {
        String task =
                drafting.screening("RACE-1-" + round.getCurrentRepetition()).id();

        List<Integer> told = atOnce(Stream.of("one", "two", "three", "four")
                .<Supplier<Integer>>map(notes ->
                        () -> drafting.put(TRIAGE, task, 0, typed(notes)).statusCode())
                .toList());

        assertThat(told).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @RepeatedTest(5)
    void of_two_first_drafts_of_a_start_one_is_kept() {
        drafting.delete(TRIAGE, "start/added-need").then().statusCode(204);

        List<Integer> told = atOnce(Stream.of("one", "two", "three", "four")
                .<Supplier<Integer>>map(
                        source -> () -> drafting.put(TRIAGE, "start/added-need", 0, Map.of("source", source))
                                .statusCode())
                .toList());

        assertThat(told).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void nothing_is_saved_behind_what_ends_the_task() {
        OpenTask task = drafting.screening("RACE-2");
        drafting.put(TRIAGE, task.id(), 0, typed("x")).then().statusCode(200);

        CompletableFuture<Integer> late = new TransactionTemplate(transactions).execute(ending -> {
            runtime.deleteProcessInstance(processOf(task), "no longer needed");
            var saving = CompletableFuture.supplyAsync(
                    () -> drafting.put(TRIAGE, task.id(), 1, typed("y")).statusCode());
            assertThatThrownBy(() -> saving.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return saving;
        });

        assertThat(late.join()).isEqualTo(410);
        assertThat(kept(task)).isZero();
    }

    @Test
    void what_is_saved_before_goes_with_the_task() {
        OpenTask task = drafting.screening("RACE-3");
        String process = processOf(task);

        CompletableFuture<Void> end = new TransactionTemplate(transactions).execute(saving -> {
            drafts.hold(task.id());
            drafts.save(Place.ofTask(task.id()), Map.of(), 0, TRIAGE);
            var ending = CompletableFuture.runAsync(() -> runtime.deleteProcessInstance(process, "no longer needed"));
            assertThatThrownBy(() -> ending.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return ending;
        });
        end.join();

        assertThat(kept(task)).isZero();
    }

    private int kept(OpenTask task) {
        return jdbc.queryForObject("select count(*) from draft where task = ?", Integer.class, task.id());
    }

    private String processOf(OpenTask task) {
        return people.as(Caseworkers.OPERATOR)
                .get("/engine-rest/task/{id}", task.id())
                .jsonPath()
                .getString("processInstanceId");
    }

    private static List<Integer> atOnce(List<Supplier<Integer>> calls) {
        List<CompletableFuture<Integer>> all =
                calls.stream().map(CompletableFuture::supplyAsync).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
