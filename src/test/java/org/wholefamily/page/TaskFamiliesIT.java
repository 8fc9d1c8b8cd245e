package org.wholefamily.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Whose the tasks of a list are: told to each person as the forms of these tasks tell it. */
@RunningProduct
@Tag("postgres")
class TaskFamiliesIT {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void the_councils_people_see_names_and_another_council_not_even_the_task() {
        String family = HiddenFamily.refer(people, "LIST-1");
        String task = people.task(family, "screenReferral").id();

        Map<String, Object> told = one("demo-triage", task);

        assertThat(told)
                .containsEntry("task", task)
                .containsEntry("reference", family)
                .containsEntry("danger", false)
                .containsEntry("restricted", false);
        assertThat(told.get("family").toString()).matches("(Of\\w+): P\\1, C\\1");
        new Newcomers(people).southtown("triage");
        assertThat(ask("south-triage", task, NOBODY)).isEmpty();
        assertThat(ask("demo-finance", task)).isEmpty();
    }

    @Test
    void an_agency_sees_names_while_its_basis_stands_and_the_reference_afterwards() {
        String family = people.refer("LIST-2");
        people.workTo(family, "contributePart");
        OpenTask part = partOf(family, "education");
        assertThat(one("demo-agency-education", part.id()).get("family")).isNotNull();

        jdbc.sql("update sharing set withdrawn_on = recorded_on where case_reference = ? and agency = 'education'")
                .param(family)
                .update();

        assertThat(one("demo-agency-education", part.id()))
                .containsEntry("reference", family)
                .containsEntry("family", null)
                .containsEntry("danger", false);
    }

    @Test
    void a_hidden_family_is_shown_to_its_readers_and_left_out_for_all_others() {
        String family = HiddenFamily.refer(people, "LIST-3");
        String task = people.task(family, "screenReferral").id();
        HiddenFamily.hide(people, family, "demo-managers", "demo-finance")
                .then()
                .statusCode(200);

        assertThat(ask("demo-triage", task)).isEqualTo(ask("demo-triage", NOBODY));
        assertThat(one("demo-finance", task)).containsEntry("restricted", true);
        assertThat(one("demo-managers", task).get("family").toString()).startsWith("Of");
    }

    @Test
    void a_danger_is_told_until_it_is_answered() {
        String family = HiddenFamily.refer(people, "LIST-4");
        String task = people.task(family, "screenReferral").id();

        new StartForms(people)
                .tell(
                        "demo-agency-police",
                        "safeguardingConcernRaised",
                        family,
                        Map.of("concern", "bruises on both arms", "immediate", true))
                .then()
                .statusCode(204);

        assertThat(one("demo-triage", task)).containsEntry("danger", true);
        people.complete(people.task(family, "respondToConcern"), Map.of());
        assertThat(one("demo-triage", task)).containsEntry("danger", false);
    }

    @Test
    void many_are_asked_for_in_one_call_and_who_looked_is_noted_once_a_day() {
        List<String> tasks = List.of("LIST-5", "LIST-6").stream()
                .map(referral -> HiddenFamily.refer(people, referral))
                .map(family -> people.task(family, "screenReferral").id())
                .toList();

        assertThat(ask("demo-triage", tasks.get(0), tasks.get(1), NOBODY, tasks.get(0)))
                .extracting(family -> family.get("task"))
                .containsExactlyInAnyOrderElementsOf(tasks);
        String family = one("demo-triage", tasks.get(0)).get("reference").toString();

        assertThat(jdbc.sql("select count(*) from read_log where case_reference = ? and what = 'list of tasks'")
                        .param(family)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_list_of_ids_is_refused_at_its_field() {
        refused(Map.of());
        refused(Map.of("tasks", Collections.nCopies(201, NOBODY)));
        refused(Map.of("tasks", List.of("x".repeat(65))));
        send("demo-triage", Map.of("tasks", List.of())).statusCode(200).body("families", equalTo(List.of()));
    }

    private void refused(Map<String, Object> body) {
        send("demo-triage", body)
                .statusCode(400)
                .body("code", equalTo("tasks-refused"))
                .body("field", equalTo("tasks"));
    }

    private OpenTask partOf(String family, String agency) {
        return people.tasksOf(family).stream()
                .filter(task -> task.step().equals("contributePart"))
                .filter(task -> people.personFor(task).equals("demo-agency-" + agency))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> one(String user, String task) {
        List<Map<String, Object>> families = ask(user, task);
        assertThat(families).hasSize(1);
        return families.get(0);
    }

    private List<Map<String, Object>> ask(String user, String... tasks) {
        return send(user, Map.of("tasks", Arrays.asList(tasks)))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("families");
    }

    private ValidatableResponse send(String user, Map<String, Object> body) {
        return people.as(user)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/tasks/families")
                .then();
    }
}
