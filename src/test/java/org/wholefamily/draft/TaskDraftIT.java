package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.wholefamily.draft.Drafting.TRIAGE;
import static org.wholefamily.draft.Drafting.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.EngineTables;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.WebAppSession;

/** What is typed into the form of a task is kept until it is sent, for whoever does the task. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
@Tag("postgres")
class TaskDraftIT {

    private static final Path OWN = OwnModels.of("northshire");

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

    @Test
    void a_draft_is_kept_and_gone_on_with() {
        OpenTask task = drafting.screening("DRAFT-1");
        drafting.get(TRIAGE, task.id()).then().statusCode(404).body("code", equalTo("no-draft"));

        String at = drafting.send(TRIAGE, task.id(), Map.of("answers", typed("Rang")))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .extract()
                .path("savedAt");
        drafting.put(TRIAGE, task.id(), 1, typed("Rang the school"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        assertThat(at).startsWith(people.today().toString());
        drafting.get(TRIAGE, task.id())
                .then()
                .statusCode(200)
                .body("answers", equalTo(typed("Rang the school")))
                .body("version", equalTo(2))
                .body("by", equalTo(TRIAGE))
                .body("savedAt", startsWith(at.substring(0, 10)));
        drafting.delete(TRIAGE, task.id()).then().statusCode(204);
        drafting.delete(TRIAGE, task.id()).then().statusCode(204);
        drafting.get(TRIAGE, task.id()).then().statusCode(404);
    }

    @Test
    void a_page_of_tasklist_keeps_it_with_its_session() {
        OpenTask task = drafting.screening("DRAFT-2");
        WebAppSession session = new WebAppSession(port, TRIAGE);

        session.script()
                .body(Map.of("version", 0, "answers", typed("x")))
                .put("/api/drafts/" + task.id())
                .then()
                .statusCode(200);

        session.script().get("/api/drafts/" + task.id()).then().statusCode(200).body("by", equalTo(TRIAGE));
    }

    static Stream<Arguments> refused() {
        Map<String, Object> long10001 = Map.of("screeningNotes", "x".repeat(10_001));
        return Stream.of(
                Arguments.of("a key that is not asked", answers("shoeSize", 4), 400, "not-asked", "shoeSize"),
                Arguments.of(
                        "a key that is only shown", answers("familySummary", "x"), 400, "not-asked", "familySummary"),
                Arguments.of(
                        "an object for a text",
                        answers("screeningNotes", Map.of()),
                        400,
                        "not-asked",
                        "screeningNotes"),
                Arguments.of("no answers", Map.of("version", 0), 400, "draft-refused", "answers"),
                Arguments.of("a version before the first", version(-1), 400, "draft-refused", "version"),
                Arguments.of("a version that is no number", version("1"), 400, "not-readable", "version"),
                Arguments.of("something else", Map.of("answers", Map.of(), "by", "x"), 400, "not-readable", "by"),
                Arguments.of("no object", List.of(), 400, "not-readable", null),
                Arguments.of("a text beyond the limits", Map.of("answers", long10001), 400, "too-much", null),
                Arguments.of("half a letter", "{\"answers\": {\"screeningNotes\": \"\\ud83d\"}}", 200, null, null),
                Arguments.of("another first draft", version(0), 409, "draft-changed", null),
                Arguments.of("one that goes on with an older one", version(1), 409, "draft-changed", null),
                Arguments.of("one that goes on with none", version(7), 409, "draft-changed", null),
                Arguments.of("more than a draft may be", tooLarge(), 413, "too-large", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_no_draft_is_refused_and_the_one_that_is_kept_stays(
            String what, Object body, int status, String code, String field) {
        OpenTask task = drafting.screening("DRAFT-3-" + what.hashCode());
        drafting.put(TRIAGE, task.id(), 0, typed("first"));
        drafting.put(TRIAGE, task.id(), 1, typed("kept"));
        Object sent =
                status == 200 ? String.valueOf(body).replace("{\"answers\"", "{\"version\": 2, \"answers\"") : body;

        var answer = drafting.send(TRIAGE, task.id(), sent);

        answer.then().statusCode(status).body("code", equalTo(code)).body("field", equalTo(field));
        if (status == 409) {
            answer.then().body("version", equalTo(2));
        }
        var kept = drafting.get(TRIAGE, task.id()).then().statusCode(200);
        if (status != 200) {
            kept.body("version", equalTo(2)).body("answers.screeningNotes", equalTo("kept"));
        }
    }

    @Test
    void who_does_the_task_has_its_draft_and_nobody_else() {
        OpenTask task = drafting.screening("DRAFT-4");
        String colleague = new Newcomers(people).join("draft-colleague", "northshire", "triage");
        drafting.claim(TRIAGE, task);
        drafting.put(TRIAGE, task.id(), 0, typed("Rang the school"));

        assertBarred(colleague, task, "task-claimed");
        assertBarred("demo-managers", task, "not-permitted");
        drafting.handOver(task, colleague);

        drafting.get(colleague, task.id())
                .then()
                .statusCode(200)
                .body("by", equalTo(TRIAGE))
                .body("answers.screeningNotes", equalTo("Rang the school"));
        drafting.put(colleague, task.id(), 1, typed("And the nurse")).then().statusCode(200);
        assertBarred(TRIAGE, task, "task-claimed");
    }

    @Test
    void the_operator_whom_the_engine_lets_do_everything_reads_and_deletes_no_draft() {
        OpenTask task = drafting.screening("DRAFT-4B");
        drafting.put(TRIAGE, task.id(), 0, typed("Rang the school"));

        assertBarred(Caseworkers.OPERATOR, task, "not-permitted");

        drafting.get(TRIAGE, task.id()).then().statusCode(200).body("version", equalTo(1));
    }

    private void assertBarred(String user, OpenTask task, String code) {
        drafting.get(user, task.id()).then().statusCode(404).body("code", equalTo("no-draft"));
        drafting.put(user, task.id(), 1, typed("x")).then().statusCode(403).body("code", equalTo(code));
        drafting.delete(user, task.id()).then().statusCode(403).body("code", equalTo(code));
    }

    @Test
    void a_task_that_is_not_theirs_is_none() {
        new Newcomers(people).southtown("triage");
        String task = drafting.screening("DRAFT-5").id();
        drafting.put(TRIAGE, task, 0, typed("x"));

        String unknown = drafting.get(TRIAGE, "4711").asString();
        for (String stranger : List.of("south-triage", "demo-agency-police")) {
            assertThat(drafting.get(stranger, task).asString()).isEqualTo(unknown);
            drafting.put(stranger, task, 1, typed("x")).then().statusCode(404).body("code", equalTo("no-such-task"));
            drafting.delete(stranger, task).then().statusCode(404).body("code", equalTo("no-such-task"));
        }
        drafting.get(TRIAGE, task).then().statusCode(200);
    }

    @Test
    void a_family_that_is_hidden_while_somebody_types_is_not_there_any_more() {
        String family = HiddenFamily.refer(people, "DRAFT-6");
        OpenTask task = people.task(family, "screenReferral");
        drafting.put(TRIAGE, task.id(), 0, typed("Rang the school"));

        HiddenFamily.hide(people, family, "demo-managers").then().statusCode(200);

        String unknown = drafting.get(TRIAGE, "4711").asString();
        assertThat(drafting.get(TRIAGE, task.id()).asString()).isEqualTo(unknown);
        assertThat(drafting.put(TRIAGE, task.id(), 1, typed("x")).asString()).isEqualTo(unknown);
        assertThat(drafting.delete(TRIAGE, task.id()).asString()).isEqualTo(unknown);
        drafting.get("demo-managers", task.id())
                .then()
                .statusCode(200)
                .body("answers.screeningNotes", equalTo("Rang the school"));
    }

    @Test
    void a_task_that_somebody_else_has_completed_takes_no_draft() {
        OpenTask task = drafting.screening("DRAFT-7");
        String colleague = new Newcomers(people).join("draft-colleague", "northshire", "triage");
        drafting.put(colleague, task.id(), 0, typed("x"));

        people.complete(task, Map.of());

        for (var answer : List.of(
                drafting.put(colleague, task.id(), 1, typed("y")),
                drafting.get(colleague, task.id()),
                drafting.delete(colleague, task.id()))) {
            answer.then()
                    .statusCode(410)
                    .body("code", equalTo("task-gone"))
                    .body("detail", startsWith("This task was already completed by demo-triage at "));
        }
        assertThat(kept(task)).isZero();
    }

    @Test
    void an_answer_that_is_refused_leaves_the_draft_and_one_that_is_taken_ends_it() {
        OpenTask task = drafting.screening("DRAFT-8");
        drafting.put(TRIAGE, task.id(), 0, typed("x"));

        people.submit(task, people.changes("screeningOutcome", "perhaps"))
                .then()
                .statusCode(400);
        drafting.get(TRIAGE, task.id()).then().statusCode(200).body("version", equalTo(1));
        people.submit(task, Map.of()).then().statusCode(204);

        assertThat(kept(task)).isZero();
    }

    @Test
    void a_task_that_is_no_longer_needed_takes_its_draft_with_it() {
        String family = people.refer("DRAFT-9");
        people.workTo(family, "contributePart");
        OpenTask task = people.tasksOf(family).stream()
                .filter(part -> people.personFor(part).equals("demo-agency-education"))
                .findFirst()
                .orElseThrow();
        drafting.put("demo-agency-education", task.id(), 0, Map.of("summary", "Attendance"))
                .then()
                .statusCode(200);

        new StartForms(people)
                .tell(
                        "demo-caseworkers",
                        "consentWithdrawn",
                        family,
                        Map.of("agency", "education", "purpose", "assessment"))
                .then()
                .statusCode(204);

        assertThat(kept(task)).isZero();
        drafting.put("demo-agency-education", task.id(), 1, Map.of("summary", "x"))
                .then()
                .statusCode(410);
    }

    @Test
    void what_is_typed_is_in_no_log_and_nowhere_in_the_engine(CapturedOutput log) {
        OpenTask task = drafting.screening("DRAFT-10");
        drafting.put(TRIAGE, task.id(), 0, typed("MARKER-DRAFT")).then().statusCode(200);
        for (Object bad : List.of(
                Map.of("answers", Map.of("screeningNotes", Map.of("a", "MARKER-DRAFT"))),
                Map.of("answers", Map.of("shoeSize", "MARKER-DRAFT")),
                Map.of("version", "MARKER-DRAFT", "answers", Map.of()),
                Map.of("version", 7, "answers", typed("MARKER-DRAFT")))) {
            assertThat(drafting.send(TRIAGE, task.id(), bad).asString()).doesNotContain("MARKER-DRAFT");
        }

        assertThat(new EngineTables(jdbc).dump().toString()).contains(task.id()).doesNotContain("MARKER-DRAFT");
        assertThat(log.getAll()).doesNotContain("MARKER-DRAFT");
        assertThat(reads(task)).doesNotContain("GET draft");
        drafting.get(TRIAGE, task.id()).then().statusCode(200);
        assertThat(reads(task)).contains("GET draft");
    }

    private List<String> reads(OpenTask task) {
        String family = task.name().replaceFirst(".* – ", "");
        return jdbc.queryForList("select what from read_log where case_reference = ?", String.class, family);
    }

    @Test
    void a_councils_own_question_is_asked_of_its_people() throws IOException {
        try {
            Files.createDirectories(OWN.resolve("forms"));
            Files.writeString(
                    OWN.resolve("forms/referral-screening.form"),
                    Files.readString(Path.of("forms/referral-screening.form"))
                            .replaceFirst(
                                    "\"components\": \\[",
                                    "\"components\": [{\"id\": \"Field_school\", \"type\": \"textfield\","
                                            + " \"key\": \"askedAtSchool\", \"label\": \"Whom did you ask?\"},"));
            reload();
            OpenTask task = drafting.screening("DRAFT-11");

            drafting.put(TRIAGE, task.id(), 0, Map.of("askedAtSchool", "Ms Vale"))
                    .then()
                    .statusCode(200);
        } finally {
            FileSystemUtils.deleteRecursively(OWN);
            reload();
        }
        OpenTask task = drafting.screening("DRAFT-12");
        drafting.put(TRIAGE, task.id(), 0, Map.of("askedAtSchool", "Ms Vale"))
                .then()
                .statusCode(400);
    }

    private void reload() {
        people.as("demo-process-designers")
                .post("/api/models/northshire/reload")
                .then()
                .statusCode(200);
    }

    private int kept(OpenTask task) {
        return jdbc.queryForObject("select count(*) from draft where task = ?", Integer.class, task.id());
    }

    private static Map<String, Object> answers(String key, Object value) {
        return Map.of("version", 2, "answers", Map.of(key, value));
    }

    private static Map<String, Object> version(Object version) {
        return Map.of("version", version, "answers", typed("x"));
    }

    private static Map<String, Object> tooLarge() {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            answers.put("note" + i, "x".repeat(9_000));
        }
        return Map.of("version", 2, "answers", answers);
    }
}
