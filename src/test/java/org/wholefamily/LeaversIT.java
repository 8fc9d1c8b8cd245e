package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.process.Leavers;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Somebody leaves in the middle of the work: their tasks go on with others, and a family that they led gets a new lead. */
@RunningProduct
@Tag("postgres")
class LeaversIT {

    private static final String NORA = "leaver-nora";
    private static final String PETRA = "leaver-petra";
    private static final String CLARA = "leaver-clara";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Leavers leavers;

    private Caseworkers people;
    private Waits waits;
    private StartForms forms;

    @BeforeEach
    void two_who_may_lead() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
        forms = new StartForms(people);
        Newcomers newcomers = new Newcomers(people);
        newcomers.southtown("managers", "lead-professionals");
        newcomers.join(NORA, "northshire", "lead-professionals");
        newcomers.join(PETRA, "northshire", "lead-professionals");
        newcomers.join(CLARA, "northshire", "caseworkers");
    }

    @AfterEach
    void all_leave() {
        List.of(NORA, PETRA, CLARA).forEach(user -> operator().delete("/engine-rest/user/{id}", user));
    }

    @Test
    void a_family_whose_lead_has_left_gets_another_from_a_manager() {
        String family = led("LEFT-1", NORA);
        assertThat(people.task(family, "draftPlan").assignee()).isEqualTo(NORA);

        leaves(NORA);

        assertThat(people.task(family, "draftPlan").assignee()).isNull();
        OpenTask appoint = people.task(family, "appointNewLead");
        assertThat(people.personFor(appoint)).isEqualTo("demo-managers");
        Map<String, Object> shown = people.servedTo("demo-managers", appoint);
        assertThat(shown.get("leadName")).isEqualTo(NORA + " (has left)");
        assertThat(shown.get("leadChangeWhy").toString()).contains("can no longer work with the family");
        assertThat(shown.get("leadSteps").toString()).contains("Draft family plan");
        people.complete(appoint, Map.of("newLead", PETRA));

        assertThat(people.task(family, "draftPlan").assignee()).isEqualTo(PETRA);
        assertThat(lead(family)).isEqualTo(PETRA);
        OpenTask introduce = people.task(family, "introduceNewLead");
        assertThat(people.servedTo(people.personFor(introduce), introduce)).containsEntry("leadName", PETRA);
        people.complete(introduce, Map.of());
        people.complete(people.task(family, "draftPlan"), Map.of());
        assertThat(people.task(family, "agreePlan").assignee()).isEqualTo(PETRA);
    }

    @Test
    void the_next_task_goes_to_the_team_and_the_manager_is_told_once_a_case() {
        String family = led("LEFT-2", NORA);
        OpenTask draft = people.task(family, "draftPlan");
        leaves(NORA);

        people.as("demo-lead-professionals")
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "demo-lead-professionals"))
                .post("/engine-rest/task/{id}/claim", draft.id())
                .then()
                .statusCode(204);
        people.complete(people.task(family, "draftPlan"), Map.of());

        assertThat(people.task(family, "agreePlan").assignee()).isNull();
        assertThat(steps(family)).containsOnlyOnce("appointNewLead");
    }

    @Test
    void who_loses_the_group_or_the_council_has_no_tasks_any_more() {
        String first = led("LEFT-3", NORA);
        String second = led("LEFT-4", PETRA);

        operator()
                .delete("/engine-rest/group/lead-professionals/members/{user}", NORA)
                .then()
                .statusCode(204);
        operator()
                .delete("/engine-rest/tenant/northshire/user-members/{user}", PETRA)
                .then()
                .statusCode(204);

        assertThat(people.task(first, "draftPlan").assignee()).isNull();
        assertThat(people.task(second, "draftPlan").assignee()).isNull();
        assertThat(steps(first)).contains("appointNewLead");
        assertThat(steps(second)).contains("appointNewLead");
    }

    @Test
    void a_directory_that_changed_elsewhere_is_seen_by_the_daily_round() {
        String family = led("LEFT-12", NORA);
        jdbc.sql("delete from act_id_membership where user_id_ = :user")
                .param("user", NORA)
                .update();
        assertThat(people.task(family, "draftPlan").assignee()).isEqualTo(NORA);

        leavers.round();
        leavers.round();

        assertThat(people.task(family, "draftPlan").assignee()).isNull();
        assertThat(steps(family)).containsOnlyOnce("appointNewLead");
    }

    @Test
    void what_a_leaver_had_taken_a_colleague_completes() {
        String family = people.refer("LEFT-5");
        waits.workTo(family, "recordAgreement");
        OpenTask task = people.task(family, "recordAgreement");
        String doer = people.personFor(task).replace("demo-", "");
        new Newcomers(people).join("leaver-doer", "northshire", doer);
        people.as("leaver-doer")
                .contentType(ContentType.JSON)
                .body(Map.of("userId", "leaver-doer"))
                .post("/engine-rest/task/{id}/claim", task.id())
                .then()
                .statusCode(204);

        leaves("leaver-doer");

        assertThat(people.task(family, "recordAgreement").assignee()).isNull();
        people.complete(people.task(family, "recordAgreement"), Map.of());
        assertThat(steps(family)).doesNotContain("appointNewLead");
    }

    @Test
    void an_offer_to_somebody_who_left_goes_back_to_the_coordinator() {
        String family = offered("LEFT-6", NORA);
        assertThat(people.task(family, "answerOffer").assignee()).isEqualTo(NORA);

        leaves(NORA);

        assertThat(steps(family)).containsExactly("offerLead");
        people.complete(people.task(family, "offerLead"), Map.of("offeredTo", PETRA));
        people.complete(people.task(family, "answerOffer"), Map.of());
        assertThat(lead(family)).isEqualTo(PETRA);
    }

    @Test
    void an_offer_that_a_manager_hands_to_a_colleague_makes_the_colleague_the_lead() {
        String family = offered("LEFT-11", NORA);

        people.as("demo-managers")
                .contentType(ContentType.JSON)
                .body(Map.of("userId", PETRA))
                .post(
                        "/engine-rest/task/{id}/assignee",
                        people.task(family, "answerOffer").id())
                .then()
                .statusCode(204);
        people.complete(people.task(family, "answerOffer"), Map.of());

        assertThat(lead(family)).isEqualTo(PETRA);
    }

    @Test
    void a_manager_appoints_a_new_lead_at_any_time() {
        String family = led("LEFT-7", NORA);

        change("demo-managers", family).then().statusCode(200);
        change("demo-managers", family)
                .then()
                .statusCode(400)
                .body("message", containsString("Case reference: a new lead is being looked for already"));
        OpenTask appoint = people.task(family, "appointNewLead");
        assertThat(people.servedTo("demo-managers", appoint)
                        .get("leadChangeWhy")
                        .toString())
                .contains("Nora moves to another team");
        assertThat(people.submit(appoint, Map.of("newLead", NORA)).statusCode()).isEqualTo(400);
        assertThat(people.submit(appoint, Map.of("newLead", "demo-triage")).statusCode())
                .isEqualTo(400);
        assertThat(people.submit(appoint, Map.of("newLead", "south-lead-professionals"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(lead(family)).isEqualTo(NORA);

        people.complete(appoint, Map.of("newLead", PETRA));
        assertThat(lead(family)).isEqualTo(PETRA);
        assertThat(people.task(family, "draftPlan").assignee()).isEqualTo(PETRA);
    }

    @Test
    void nobody_but_the_councils_own_managers_appoints() {
        String family = led("LEFT-8", NORA);

        for (String stranger : List.of(
                "demo-triage", "demo-agency-police", "demo-lead-professionals", "demo-caseworkers", "demo-finance")) {
            change(stranger, family).then().statusCode(403);
        }
        change("south-managers", family)
                .then()
                .statusCode(400)
                .body("message", containsString("there is no case with this reference"));
        change("demo-managers", people.refer("LEFT-9"))
                .then()
                .statusCode(400)
                .body("message", containsString("nobody leads for this family yet"));

        assertThat(steps(family)).contains("draftPlan").doesNotContain("appointNewLead");
    }

    @Test
    void of_two_managers_at_once_one_is_taken() throws Exception {
        String family = led("LEFT-10", NORA);

        List<Integer> answers = atOnce(() -> change("demo-managers", family), () -> change("demo-managers", family));

        assertThat(answers).containsExactlyInAnyOrder(200, 400);
        assertThat(steps(family)).containsOnlyOnce("appointNewLead");
        OpenTask appoint = people.task(family, "appointNewLead");
        Supplier<Response> one = people.prepared("demo-managers", appoint, Map.of("newLead", PETRA));
        Supplier<Response> other =
                people.prepared("demo-managers", appoint, Map.of("newLead", "demo-lead-professionals"));
        assertThat(atOnce(one::get, other::get)).containsExactlyInAnyOrder(204, 409);
        assertThat(people.task(family, "draftPlan").assignee()).isEqualTo(lead(family));
    }

    private List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Response>> sent = both.invokeAll(List.of(one, other));
            return List.of(sent.get(0).get().statusCode(), sent.get(1).get().statusCode());
        } finally {
            both.shutdownNow();
        }
    }

    private String led(String referral, String lead) {
        String family = offered(referral, lead);
        people.complete(people.task(family, "answerOffer"), Map.of());
        people.complete(people.task(family, "introduceLead"), Map.of());
        return family;
    }

    private String offered(String referral, String lead) {
        String family = people.refer(referral);
        waits.workTo(family, "offerLead");
        people.complete(people.task(family, "offerLead"), Map.of("offeredTo", lead));
        return family;
    }

    private Response change(String user, String family) {
        return forms.start(
                user,
                "lead-change",
                "lead-change",
                Map.of("caseReference", family, "changeReason", "Nora moves to another team"));
    }

    private void leaves(String user) {
        operator().delete("/engine-rest/user/{id}", user).then().statusCode(204);
    }

    private RequestSpecification operator() {
        return people.as(Caseworkers.OPERATOR);
    }

    private String lead(String family) {
        return jdbc.sql("select lead_professional from family_case where reference = :reference")
                .param("reference", family)
                .query(String.class)
                .single();
    }

    private List<String> steps(String family) {
        return people.tasksOf(family).stream().map(OpenTask::step).toList();
    }
}
