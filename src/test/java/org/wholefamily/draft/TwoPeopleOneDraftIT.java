package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.draft.Drafting.TRIAGE;
import static org.wholefamily.draft.Drafting.typed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;

/** What happens to a draft at the same moment. */
@RunningProduct
class TwoPeopleOneDraftIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

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

    @RepeatedTest(8)
    void nothing_is_saved_behind_what_ends_the_task(RepetitionInfo round) {
        OpenTask task = drafting.screening("RACE-2-" + round.getCurrentRepetition());
        drafting.put(TRIAGE, task.id(), 0, typed("x"));

        List<Integer> told = atOnce(List.of(
                () -> people.submit(task, Map.of()).statusCode(),
                () -> drafting.put(TRIAGE, task.id(), 1, typed("y")).statusCode(),
                () -> drafting.put(TRIAGE, task.id(), 2, typed("z")).statusCode()));

        assertThat(told.get(0)).isEqualTo(204);
        assertThat(told.get(1)).isIn(200, 409, 410, 503);
        assertThat(told.get(2)).isIn(200, 409, 410, 503);
        assertThat(jdbc.queryForObject("select count(*) from draft where task = ?", Integer.class, task.id()))
                .isZero();
    }

    private static List<Integer> atOnce(List<Supplier<Integer>> calls) {
        List<CompletableFuture<Integer>> all =
                calls.stream().map(CompletableFuture::supplyAsync).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
