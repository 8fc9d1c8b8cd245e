package org.wholefamily.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.wholefamily.process.AskingAs;
import org.wholefamily.process.CurrentUser.User;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Somebody hides a family at the very moment at which somebody else works on it. */
@RunningProduct
@Tag("postgres")
class TwoPeopleHidingIT {

    private static final User MANAGER = new User("demo-managers", Set.of("managers"), Set.of("northshire"));
    private static final User TRIAGE = new User("demo-triage", Set.of("triage"), Set.of("northshire"));

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch commit = new CountDownLatch(1);

    @LocalServerPort
    private int port;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AskingAs asking;

    @Autowired
    private RestrictionApi restrictions;

    @Autowired
    private FormService forms;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @AfterEach
    void end() {
        commit.countDown();
        both.shutdownNow();
    }

    @Test
    void a_task_made_while_a_family_is_being_hidden_goes_to_its_readers() throws Exception {
        String family = HiddenFamily.refer(people, "HIDING-1");
        people.complete(
                people.task(family, "screenReferral"),
                people.changes("screeningOutcome", "social-care", "telephonedSocialCare", "yes"));
        OpenTask byLaw = people.task(family, "receiveFromFrontDoor");
        RestrictionApi.Wanted hidden = new RestrictionApi.Wanted(true, Set.of(), Set.of(), Set.of(MANAGER.id()));

        Future<?> hiding = inOneTransaction(() -> asking.person(MANAGER, () -> restrictions.set(family, hidden)));
        Future<Response> answered = both.submit(() -> people.submitAs("demo-agency-social-care", byLaw, Map.of()));
        waits(answered);
        commit.countDown();

        hiding.get();
        assertThat(answered.get().statusCode()).isEqualTo(204);
        assertThat(readersOf(people.tasksOf(family))).containsOnly(MANAGER.id());
    }

    @Test
    void a_family_hidden_while_a_task_is_being_made_gives_it_to_its_readers() throws Exception {
        String family = HiddenFamily.refer(people, "HIDING-2");
        OpenTask screening = people.task(family, "screenReferral");
        Map<String, Object> answers = people.usual("referral-screening");

        Future<?> screened = inOneTransaction(() -> asking.person(TRIAGE, () -> {
            forms.submitTaskForm(screening.id(), answers);
            return null;
        }));
        Future<Response> hiding = both.submit(() -> HiddenFamily.hide(people, family, MANAGER.id()));
        waits(hiding);
        commit.countDown();

        screened.get();
        assertThat(hiding.get().statusCode()).isEqualTo(200);
        assertThat(readersOf(people.tasksOf(family))).containsOnly(MANAGER.id());
    }

    @RepeatedTest(3)
    void people_who_work_on_one_family_at_the_same_time_wait_for_each_other(RepetitionInfo round) throws Exception {
        String family = HiddenFamily.refer(people, "HIDING-AT-ONCE-" + round.getCurrentRepetition());
        people.workTo(family, "contributePart");
        List<OpenTask> parts = people.tasksOf(family).stream()
                .filter(task -> task.step().equals("contributePart"))
                .limit(2)
                .toList();
        List<String> workers = parts.stream().map(people::personFor).toList();
        ExecutorService all = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = List.of(
                    () -> people.submitAs(workers.get(0), parts.get(0), Map.of())
                            .statusCode(),
                    () -> people.submitAs(workers.get(1), parts.get(1), Map.of())
                            .statusCode(),
                    () -> HiddenFamily.hide(
                                    people, family, MANAGER.id(), "demo-caseworkers", workers.get(0), workers.get(1))
                            .statusCode(),
                    () -> new StartForms(people)
                            .tell(
                                    "demo-caseworkers",
                                    "needAdded",
                                    family,
                                    Map.of("need", "antisocial-behaviour", "source", "PC Holt"))
                            .statusCode());
            for (Future<Integer> answer : all.invokeAll(work)) {
                assertThat(answer.get()).isIn(200, 204, 409);
            }
        } finally {
            all.shutdownNow();
        }
    }

    /** Begins something, and leaves it at the point at which only its commit is missing. */
    private Future<?> inOneTransaction(Supplier<?> work) throws InterruptedException {
        Future<?> begun = both.submit(() -> transactions.execute(within -> {
            work.get();
            done.countDown();
            return waitForTheOther();
        }));
        while (!done.await(100, TimeUnit.MILLISECONDS)) {
            assertThat(begun.isDone()).as("ended without its turn").isFalse();
        }
        return begun;
    }

    private boolean waitForTheOther() {
        try {
            return commit.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other has a chance to go first, and does not take it. */
    private static void waits(Future<?> other) throws Exception {
        try {
            other.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waiting) {
            assertThat(other.isDone()).isFalse();
        }
    }

    private List<String> readersOf(List<OpenTask> tasks) {
        assertThat(tasks).isNotEmpty();
        return tasks.stream()
                .flatMap(task -> people
                        .as(Caseworkers.OPERATOR)
                        .get("/engine-rest/task/{id}/identity-links", task.id())
                        .jsonPath()
                        .<String>getList("userId")
                        .stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
