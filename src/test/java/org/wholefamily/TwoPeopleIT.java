package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Two people of one team with the same task on the screen. */
@RunningProduct
@Tag("postgres")
class TwoPeopleIT {

    private static final String FIRST = "demo-triage";
    private static final String SECOND = "second-triage";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        new Newcomers(people).join(SECOND, "northshire", "triage");
    }

    @Test
    void the_second_to_send_a_form_overwrites_nothing() {
        String family = people.refer("PAIR-1");
        OpenTask task = people.task(family, "screenReferral");
        screen(FIRST, task, "Sent first").then().statusCode(204);
        List<OpenTask> next = people.tasksOf(family);

        screen(SECOND, task, "Sent second")
                .then()
                .statusCode(409)
                .body("message", containsString("already completed by demo-triage"))
                .body("message", not(containsString("Sent second")));

        assertThat(notes(family)).hasSize(1).allMatch(note -> note.contains("Sent first"));
        assertThat(people.tasksOf(family)).isEqualTo(next);
    }

    @Test
    void a_task_that_a_colleague_has_claimed_is_theirs() {
        String family = people.refer("PAIR-2");
        OpenTask task = people.task(family, "screenReferral");
        claim(FIRST, task).then().statusCode(204);

        Response form = screen(SECOND, task, "Not mine");
        assertThat(form.statusCode()).as(form.asString()).isIn(403, 409);
        assertThat(form.asString()).doesNotContain("Not mine");
        assertThat(claim(SECOND, task).statusCode()).isIn(403, 409);
        assertThat(people.task(family, "screenReferral").assignee()).isEqualTo(FIRST);
        assertThat(notes(family)).isEmpty();

        screen(FIRST, task, "Mine").then().statusCode(204);
    }

    @RepeatedTest(5)
    void of_two_at_the_same_moment_one_is_taken(RepetitionInfo round) throws Exception {
        String family = people.refer("PAIR-AT-ONCE-" + round.getCurrentRepetition());
        OpenTask task = people.task(family, "screenReferral");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Response>> sending =
                    List.of(() -> screen(FIRST, task, "Sent"), () -> screen(SECOND, task, "Sent"));
            int taken = 0;
            for (Future<Response> sent : both.invokeAll(sending)) {
                Response answer = sent.get();
                assertThat(answer.statusCode()).as(answer.asString()).isIn(204, 409);
                taken += answer.statusCode() == 204 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
            assertThat(notes(family)).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    @RepeatedTest(3)
    void of_two_who_claim_at_the_same_moment_one_has_it(RepetitionInfo round) throws Exception {
        String family = people.refer("PAIR-CLAIM-" + round.getCurrentRepetition());
        OpenTask task = people.task(family, "screenReferral");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Response>> claiming = List.of(() -> claim(FIRST, task), () -> claim(SECOND, task));
            int taken = 0;
            for (Future<Response> claimed : both.invokeAll(claiming)) {
                Response answer = claimed.get();
                assertThat(answer.statusCode()).as(answer.asString()).isIn(204, 403, 409);
                taken += answer.statusCode() == 204 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void of_two_who_sign_a_claim_at_the_same_moment_one_moves_it() throws Exception {
        String other = new Newcomers(people).join("second-officer", "northshire", "chief-officers");
        String family =
                people.refer("PAIR-SIGN", List.of(signed(1, "parent", "1979-04-08"), signed(2, "child", "2002-08-04")));
        new Waits(management, people).workTo(family, "signOffClaim");
        OpenTask task = people.task(family, "signOffClaim");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var one = people.prepared("demo-chief-officers", task, Map.of());
            var another = people.prepared(other, task, Map.of());
            List<Callable<Integer>> signing =
                    List.of(() -> one.get().statusCode(), () -> another.get().statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> signed : both.invokeAll(signing)) {
                answers.add(signed.get());
            }
            assertThat(answers).contains(204).allMatch(status -> status < 500);
        } finally {
            both.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from chain_entry where chain = :case and kind = 'claim-signed-off'")
                        .param("case", family)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from claim_hand h join claim c on c.id = h.claim_id"
                                + " where c.case_reference = :case and h.step = 'signOffClaim'")
                        .param("case", family)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("submitClaim");
    }

    private static Map<String, Object> signed(int person, String role, String born) {
        return Map.of("person", person, "role", role, "forename", role, "surname", "Pairwell", "dateOfBirth", born);
    }

    private Response screen(String user, OpenTask task, String notes) {
        return forms.post(
                user,
                "/engine-rest/task/" + task.id() + "/submit-form",
                StartForms.variables(Map.of("screeningOutcome", "continue", "screeningNotes", notes)));
    }

    private Response claim(String user, OpenTask task) {
        return forms.post(user, "/engine-rest/task/" + task.id() + "/claim", Map.of("userId", user));
    }

    private List<String> notes(String family) {
        return jdbc.sql("""
            select content from answer join submission on submission.id = answer.submission
            where case_reference = :family and field = 'screeningNotes'\
            """).param("family", family).query(String.class).list();
    }
}
