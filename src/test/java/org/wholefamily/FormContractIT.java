package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.WebAppSession;

/** What a form does not ask for never comes in, whichever interface it is sent to. */
@RunningProduct
class FormContractIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
    }

    @Test
    void a_number_below_its_least_or_that_is_none_is_refused() {
        OpenTask task = taskAt("recordFacts");

        refused(task, "youngOffenders", Map.of("youngOffenders", -1));
        refused(task, "youngOffenders", Map.of("youngOffenders", 1.5));
        refused(task, "youngOffenders", Map.of("youngOffenders", "two"));
        refused(task, "youngOffenders", Map.of("youngOffenders", "1e1"));
        refused(task, "unauthorisedAbsencePercent", Map.of("unauthorisedAbsencePercent", 100.5));
    }

    @Test
    void an_answer_outside_the_options_is_refused() {
        OpenTask task = taskAt("screenReferral");

        refused(task, "screeningOutcome", Map.of("screeningOutcome", "perhaps"));
        refused(task, "screeningOutcome", Map.of("screeningOutcome", true));
        refused(task, "screeningOutcome", Map.of("screeningOutcome", List.of("continue")));
    }

    @Test
    void a_question_that_the_form_does_not_have_is_refused() {
        OpenTask task = taskAt("screenReferral");

        refused(task, "noSuchQuestion", Map.of("screeningOutcome", "continue", "noSuchQuestion", "x"));
        refused(task, "caseReference", Map.of("screeningOutcome", "continue", "caseReference", "NS-000001"));
        refused(task, "eligible", Map.of("screeningOutcome", "continue", "eligible", true));
    }

    @Test
    void a_question_that_must_be_answered_is_named() {
        OpenTask task = taskAt("screenReferral");

        refused(task, "screeningOutcome", Map.of());
        refused(task, "screeningOutcome", Map.of("screeningOutcome", ""));
        refused(task, "telephonedSocialCare", Map.of("screeningOutcome", "social-care"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_stored() {
        int before = families();
        Map<String, Object> people = Map.of(
                "people",
                List.of(
                        Map.of("role", "parent", "surname", "MARKER"),
                        Map.of("role", "child", "postcode", "MARKER", "dateOfBirth", "MARKER")),
                "referredBy",
                "");
        Map<String, Object> all = new LinkedHashMap<>(this.people.usual("referral-received"));
        all.putAll(people);
        for (Response answer : List.of(
                forms.start("demo-triage", "family-intervention", "referral-received", people),
                new WebAppSession(port, "demo-triage")
                        .post("/process-definition/key/family-intervention/submit-form", StartForms.variables(all)))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("message").lines())
                    .contains("Person 2, surname: needs an answer")
                    .hasSize(4);
            assertThat(answer.jsonPath().getList("faults.path"))
                    .contains("referredBy", "people[1].surname", "people[1].postcode", "people[1].dateOfBirth");
            assertThat(answer.jsonPath().getString("faults[1].row")).isEqualTo("Person 2");
            assertThat(answer.jsonPath().getInt("more")).isZero();
            assertThat(answer.asString()).doesNotContain("MARKER");
        }
        assertThat(families()).isEqualTo(before);
    }

    @Test
    void a_question_that_is_not_asked_takes_no_answer() {
        refused(
                taskAt("screenReferral"),
                "telephonedSocialCare",
                Map.of("screeningOutcome", "continue", "telephonedSocialCare", "yes"));
    }

    @Test
    void what_a_form_only_shows_cannot_be_changed() {
        refused(taskAt("screenReferral"), "urgency", Map.of("screeningOutcome", "continue", "urgency", "never"));
    }

    @Test
    void a_text_that_is_too_long_or_no_text_is_refused() {
        OpenTask task = taskAt("screenReferral");

        refused(task, "screeningNotes", Map.of("screeningOutcome", "continue", "screeningNotes", "x".repeat(4001)));
        refused(task, "screeningNotes", Map.of("screeningOutcome", "continue", "screeningNotes", 7));
    }

    @Test
    void a_day_that_no_calendar_has_is_refused() {
        OpenTask task = taskAt("recordAgreement");

        refused(task, "agreedOn", Map.of("agreed", "yes", "agreedOn", "2013-02-30"));
        for (String day :
                List.of("01/10/2013", "1/2/80", "1 Oct 2013", "2013-10-1", "2013-10-01T00:00", "1899-12-31")) {
            refused(task, "agreedOn", Map.of("agreed", "yes", "agreedOn", day));
        }
    }

    @Test
    void an_amount_that_could_be_read_in_two_ways_is_refused() {
        OpenTask task = taskAt("draftPlan");

        for (String cost : List.of("1,600.00", "1 600", "1e3", "1.600", "£5", "1,6", "\uFF11\uFF10")) {
            Map<String, Object> action =
                    Map.of("need", "work", "action", "x", "agency", "jobcentre", "dueOn", "2013-12-13");
            Map<String, Object> costed = new HashMap<>(action);
            costed.put("cost", cost);
            refused(task, "actions[0].cost", Map.of("actions", List.of(costed)));
        }
    }

    @Test
    void a_start_form_is_held_to_its_questions_too() {
        int before = families();

        Map<String, Object> extra = Map.of("noSuchQuestion", "x");
        startRefused("noSuchQuestion", extra);
        startRefused("scheme", Map.of("scheme", "tf-1066"));
        startRefused("agency", people.changes("agency", null));
        startRefused("people", Map.of("people", List.of()));
        startRefused("receivedOn", Map.of("receivedOn", "2198-01-01"));
        startRefused("dateOfBirth", Map.of("people", List.of(born("2198-01-01"))));
        startRefused("dateOfBirth", Map.of("people", List.of(born("1850-01-01"))));

        assertThat(families()).isEqualTo(before);
    }

    @Test
    void the_ways_round_a_form_are_closed_to_everybody_but_the_operator() {
        OpenTask task = taskAt("screenReferral");
        String before = stored(task);
        WebAppSession tasklist = new WebAppSession(port, "demo-triage");
        SoftAssertions all = new SoftAssertions();
        String variable = "{\"modifications\":{\"eligible\":{\"value\":true}}}";
        Map<String, String> ways = Map.of(
                "/task/" + task.id() + "/complete",
                "{}",
                "/task/" + task.id() + "/resolve",
                "{}",
                "/task/" + task.id() + "/variables",
                variable,
                "/task/" + task.id() + "/localVariables",
                variable,
                "/task/" + task.id() + "/bpmnError",
                "{\"errorCode\":\"x\"}",
                "/task/" + task.id() + "/bpmnEscalation",
                "{\"escalationCode\":\"x\"}",
                "/process-definition/key/family-intervention/start",
                "{}",
                "/signal",
                "{\"name\":\"x\"}");
        ways.forEach((way, body) -> {
            all.assertThat(forms.post("demo-triage", "/engine-rest" + way, body).statusCode())
                    .as(way)
                    .isEqualTo(403);
            all.assertThat(tasklist.post(way, body).statusCode())
                    .as("Tasklist: " + way)
                    .isEqualTo(403);
        });
        all.assertAll();
        assertThat(stored(task)).isEqualTo(before);
    }

    @Test
    void the_web_apps_send_no_messages() {
        String body = "{\"messageName\":\"safeguardingConcernRaised\",\"businessKey\":\"NS-000001\"}";

        assertThat(new WebAppSession(port, "demo-triage").post("/message", body).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, Object> born(String day) {
        return Map.of("role", "parent", "surname", "Invented", "dateOfBirth", day);
    }

    private void startRefused(String field, Map<String, Object> changed) {
        Response answer = forms.start("demo-triage", "family-intervention", "referral-received", changed);

        assertThat(answer.statusCode()).as(field + ": " + answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains(field);
    }

    private void refused(OpenTask task, String field, Map<String, Object> answers) {
        String before = stored(task);
        String person = people.personFor(task);
        WebAppSession tasklist = new WebAppSession(port, person);
        Map<String, Object> body = StartForms.variables(answers);
        Map<String, BiFunction<String, Object, Response>> ways = Map.of(
                "/engine-rest",
                (path, sent) -> forms.post(person, "/engine-rest" + path, sent),
                "Tasklist",
                tasklist::post);
        ways.forEach((way, send) -> {
            Response answer = send.apply("/task/" + task.id() + "/submit-form", body);
            assertThat(answer.statusCode()).as("%s: %s", way, answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("faults.path")).as(way).contains(field);
            assertThat(answer.jsonPath().getString("message"))
                    .as(way)
                    .doesNotContain("Cannot submit", "Cannot instantiate");
            assertThat(stored(task)).as("what is stored after %s", way).isEqualTo(before);
            assertThat(forms.post(person, "/engine-rest/task/count", "{}").statusCode())
                    .isEqualTo(200);
            people.as(person).get("/engine-rest/task/{id}", task.id()).then().statusCode(200);
        });
    }

    /** Everything that the engine and the family record hold of the task's case. */
    private String stored(OpenTask task) {
        String root = history.createHistoricTaskInstanceQuery()
                .taskId(task.id())
                .singleResult()
                .getRootProcessInstanceId();
        String processes = history.createHistoricProcessInstanceQuery().rootProcessInstanceId(root).list().stream()
                .map(process -> process.getId())
                .collect(Collectors.joining(","));
        List<String> values =
                history.createHistoricVariableInstanceQuery().processInstanceIdIn(processes.split(",")).list().stream()
                        .map(variable -> variable.getId() + variable.getName() + variable.getValue())
                        .sorted()
                        .toList();
        int answers =
                jdbc.sql("select count(*) from answer").query(Integer.class).single();
        int submissions =
                jdbc.sql("select count(*) from submission").query(Integer.class).single();
        return values + " " + answers + " " + submissions;
    }

    private int families() {
        return jdbc.sql("select count(*) from family").query(Integer.class).single();
    }

    private OpenTask taskAt(String step) {
        String family = people.refer("CONTRACT-" + NUMBER.incrementAndGet());
        people.workTo(family, step);
        return people.task(family, step);
    }
}
