package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
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

/** Families that move to another council: closed here, referred there with what they agreed to, and never paid for twice. */
@RunningProduct
@Tag("postgres")
class FamilyMoveIT {

    private static final Map<String, Object> TO_SOUTHTOWN = Map.of("toCouncil", "southtown");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private StartForms forms;
    private Waits waits;

    @BeforeEach
    void two_councils() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        waits = new Waits(management, people);
        new Newcomers(people).southtown("triage", "caseworkers", "programme-coordinators");
    }

    @Test
    void a_family_is_closed_here_and_referred_there_with_what_it_agreed_to() {
        String family = people.refer("MOVE-1");
        waits.workTo(family, "carryOutAction");
        String first = family(family).getString("people[0].surname");

        told(family, TO_SOUTHTOWN).then().statusCode(204);
        assertThat(steps(family)).contains("agreeMove", "carryOutAction");
        assertThat(served(family, "agreeMove", "newCouncil")).isEqualTo("Southtown");
        people.complete(people.task(family, "agreeMove"), Map.of());

        assertThat(family(family).getString("closedOn")).isNotNull();
        assertThat(family(family).getString("step")).isEqualTo("moved");
        assertThat(steps(family)).isEmpty();
        assertThat(jdbc.sql("select count(*) from plan_action where case_reference = :case and state = 'running'")
                        .param("case", family)
                        .query(Integer.class)
                        .single())
                .isZero();

        String there = caseThere(family);
        assertThat(people.as("demo-triage").get("/api/families/{case}", there).statusCode())
                .isEqualTo(404);
        JsonPath arrived = as("south-triage", there);
        assertThat(arrived.getString("council")).isEqualTo("southtown");
        assertThat(arrived.getString("scheme")).isEqualTo("tf-2012");
        assertThat(arrived.getList("people")).hasSize(1);
        assertThat(arrived.getString("people[0].surname")).isEqualTo(first);
        assertThat(arrived.getString("people[0].addressLine")).isEqualTo("4 Harbour Row");
        assertThat(arrived.getString("people[0].upn")).isNull();
        assertThat(arrived.getString("people[0].nino")).isNull();
        OpenTask screening = people.task(there, "screenReferral");
        assertThat(people.servedTo("south-triage", screening))
                .containsEntry("referredBy", "Northshire, case " + family)
                .hasEntrySatisfying(
                        "concernSummary",
                        words -> assertThat(words.toString()).contains("The family needs help with: "));
    }

    @Test
    void the_councils_own_tasks_are_not_called_after_the_agency_that_referred_the_family() {
        String family = forms.start(
                        "demo-triage",
                        "family-intervention",
                        "referral-received",
                        Map.of("agency", "police", "referral", "MOVE-11"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("businessKey");
        told(family, TO_SOUTHTOWN).then().statusCode(204);
        forms.tell("demo-caseworkers", "safeguardingConcernRaised", family, Map.of("concern", "x", "immediate", false))
                .then()
                .statusCode(204);

        assertThat(people.task(family, "agreeMove").name()).isEqualTo("Ask family what may be passed on – " + family);
        assertThat(people.task(family, "respondToConcern").name())
                .isEqualTo("Respond to safeguarding concern – " + family);
    }

    @Test
    void nothing_goes_on_without_the_familys_word() {
        String refusing = people.refer("MOVE-2");
        waits.workTo(refusing, "assessFamily");
        forms.start(
                        "demo-caseworkers",
                        "family-move",
                        "family-move",
                        Map.of("caseReference", refusing, "toCouncil", "SouthTown"))
                .then()
                .statusCode(200);
        people.complete(
                people.task(refusing, "agreeMove"),
                people.changes("passOn", "refused")
                        .without("peoplePassedOn", "detailsPassedOn", "newAddressLine", "newPostcode"));

        assertThat(family(refusing).getString("closedOn")).isNotNull();
        assertThat(caseThere(refusing)).isNull();

        String staying = people.refer("MOVE-3");
        waits.workTo(staying, "assessFamily");
        List<String> before = steps(staying);
        told(staying, TO_SOUTHTOWN).then().statusCode(204);
        told(staying, TO_SOUTHTOWN).then().statusCode(409).body("type", equalTo("NotNow"));
        people.complete(
                people.task(staying, "agreeMove"),
                people.changes("passOn", "staying")
                        .without("peoplePassedOn", "detailsPassedOn", "newAddressLine", "newPostcode"));

        assertThat(steps(staying)).isEqualTo(before);
        assertThat(family(staying).getString("closedOn")).isNull();
    }

    @Test
    void a_move_to_nowhere_is_refused_at_its_key_and_an_open_concern_comes_first() {
        String family = people.refer("MOVE-4");
        waits.workTo(family, "assessFamily");
        told(family, Map.of("toCouncil", "Atlantis"))
                .then()
                .statusCode(400)
                .body("message", containsString("toCouncil"));
        told(family, Map.of("toCouncil", "northshire"))
                .then()
                .statusCode(400)
                .body("message", containsString("toCouncil"));
        assertThat(steps(family)).doesNotContain("agreeMove");

        told(family, TO_SOUTHTOWN).then().statusCode(204);
        forms.tell(
                        "demo-caseworkers",
                        "safeguardingConcernRaised",
                        family,
                        Map.of("concern", "Bruises", "immediate", false))
                .then()
                .statusCode(204);
        people.submit(people.task(family, "agreeMove"), Map.of())
                .then()
                .statusCode(400)
                .body("message", containsString("safeguarding concern"));
        assertThat(caseThere(family)).isNull();
        people.complete(people.task(family, "respondToConcern"), Map.of());
        people.complete(people.task(family, "agreeMove"), Map.of());

        assertThat(caseThere(family)).isNotNull();
        assertThat(steps(family)).isEmpty();
    }

    @Test
    void who_is_kept_hidden_is_not_passed_on() {
        String family = people.refer("MOVE-5");
        waits.workTo(family, "assessFamily");
        String hidden = family(family).getString("people[0].id");
        List<String> everyone = family(family).getList("people.forename", String.class);
        restrict(family, List.of(hidden), List.of());
        told(family, TO_SOUTHTOWN).then().statusCode(204);
        OpenTask asking = people.task(family, "agreeMove");

        assertThat(people.servedTo("demo-managers", asking).get("movingOptions").toString())
                .doesNotContain(hidden);
        people.submit(asking, Map.of("peoplePassedOn", List.of(hidden))).then().statusCode(400);
        people.complete(asking, Map.of("peoplePassedOn", everybody(asking)));

        assertThat(as("south-triage", caseThere(family)).getList("people.forename", String.class))
                .hasSize(everyone.size() - 1)
                .doesNotContain(everyone.get(0));
    }

    @Test
    void a_hidden_address_is_not_passed_on_and_numbers_are_when_the_family_agrees() {
        String family = people.refer("MOVE-8");
        waits.workTo(family, "assessFamily");
        String hidden = family(family).getString("people[0].id");
        restrict(family, List.of(), List.of(hidden));
        told(family, TO_SOUTHTOWN).then().statusCode(204);
        OpenTask asking = people.task(family, "agreeMove");

        people.complete(
                asking, Map.of("peoplePassedOn", everybody(asking), "detailsPassedOn", List.of("needs", "numbers")));

        JsonPath arrived = as("south-triage", caseThere(family));
        assertThat(arrived.getList("people")).hasSameSizeAs(family(family).getList("people"));
        assertThat(arrived.getList("people.addressLine")).containsOnlyNulls();
        assertThat(arrived.getList("people.postcode")).containsOnlyNulls();
        assertThat(arrived.getList("people.upn", String.class))
                .containsExactlyInAnyOrderElementsOf(family(family).getList("people.upn", String.class));
    }

    @Test
    void a_case_that_was_closed_before_the_family_has_answered_is_referred_on_and_stays_closed() {
        String family = people.refer("MOVE-9");
        waits.workTo(family, "recordAgreement");
        told(family, TO_SOUTHTOWN).then().statusCode(204);
        people.complete(
                people.task(family, "recordAgreement"),
                people.changes("agreed", "no").without("agreedOn", "agreedBy"));
        assertThat(family(family).getString("step")).isEqualTo("not-taken-on");

        people.complete(people.task(family, "agreeMove"), Map.of());

        assertThat(caseThere(family)).isNotNull();
        assertThat(family(family).getString("step")).isEqualTo("not-taken-on");
        assertThat(steps(family)).containsExactly("tellReferrer");
    }

    @Test
    void an_agency_that_may_not_see_the_family_tells_nothing_of_it() {
        String family = people.refer("MOVE-10");
        waits.workTo(family, "recordAgreement");

        forms.tell("demo-agency-police", "familyMoved", family, TO_SOUTHTOWN)
                .then()
                .statusCode(404);
        forms.tell("demo-agency-police", "needAdded", family, Map.of("need", "housing", "source", "x"))
                .then()
                .statusCode(404);
        assertThat(steps(family)).containsExactly("recordAgreement");
    }

    private List<Object> everybody(OpenTask asking) {
        return ((List<?>) people.servedTo("demo-managers", asking).get("movingOptions"))
                .stream()
                        .map(option -> (Object) ((Map<?, ?>) option).get("value"))
                        .toList();
    }

    @Test
    void a_claim_under_way_goes_on_here_and_nobody_claims_for_the_family_again() {
        String family = strangers("MOVE-6");
        waits.workTo(family, "signOffClaim");
        assertThat(claimedBefore("demo-finance", family)).isFalse();

        told(family, TO_SOUTHTOWN).then().statusCode(204);
        people.complete(people.task(family, "agreeMove"), Map.of());

        assertThat(steps(family)).containsExactly("signOffClaim");
        String there = caseThere(family);
        assertThat(claimedBefore("south-programme-coordinators", there)).isTrue();
        people.as("south-triage")
                .get("/api/families/{case}/claimed-before", there)
                .then()
                .statusCode(403);
        people.as("south-programme-coordinators")
                .get("/api/families/{case}/claimed-before", family)
                .then()
                .statusCode(404);
        waits.workTo(family, "recordReply");
        people.complete(people.task(family, "recordReply"), Map.of());
        assertThat(steps(family)).isEmpty();
        assertThat(jdbc.sql("select state from claim where case_reference = :case")
                        .param("case", family)
                        .query(String.class)
                        .single())
                .isEqualTo("paid");
        assertThat(jdbc.sql("select distinct f.id from family f join claim c on c.claimed_key like f.id || ' %' "
                                + "where f.id = (select origin from family o join family_case k on k.family_id = o.id "
                                + "where k.reference = :there)")
                        .param("there", there)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void two_who_tell_of_one_move_at_once_ask_the_family_once() {
        String family = people.refer("MOVE-7");
        waits.workTo(family, "assessFamily");

        List<Integer> told = Stream.of(1, 2, 3, 4)
                .map(one -> CompletableFuture.supplyAsync(
                        () -> told(family, TO_SOUTHTOWN).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(told).containsOnlyOnce(204).containsOnly(204, 409);
        assertThat(steps(family)).containsOnlyOnce("agreeMove");
    }

    /** A family that no other test has had a claim for. */
    private String strangers(String referral) {
        return people.refer(
                referral, List.of(moving(1, "parent", "Oda", "1979-04-08"), moving(2, "child", "Ola", "2002-08-04")));
    }

    private static Map<String, Object> moving(int person, String role, String forename, String born) {
        return Map.of("person", person, "role", role, "forename", forename, "surname", "Moving", "dateOfBirth", born);
    }

    private boolean claimedBefore(String user, String family) {
        return people.as(user)
                .get("/api/families/{case}/claimed-before", family)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("claimedBefore");
    }

    private Response told(String family, Map<String, Object> keys) {
        return forms.tell("demo-caseworkers", "familyMoved", family, keys);
    }

    private void restrict(String family, List<String> hidden, List<String> addresses) {
        people.as("demo-managers")
                .contentType("application/json")
                .body(Map.of(
                        "record", false, "people", hidden, "addresses", addresses, "readers", List.of("demo-managers")))
                .put("/api/families/{case}/restriction", family)
                .then()
                .statusCode(200);
    }

    private String caseThere(String family) {
        return jdbc
                .sql("select to_case from family_move where case_reference = :case order by id desc")
                .param("case", family)
                .query(String.class)
                .list()
                .stream()
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private JsonPath family(String family) {
        return as("demo-managers", family);
    }

    private JsonPath as(String user, String family) {
        return people.as(user)
                .get("/api/families/{case}", family)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Object served(String family, String step, String key) {
        OpenTask task = people.task(family, step);
        return people.servedTo(people.personFor(task), task).get(key);
    }

    private List<String> steps(String family) {
        return people.tasksOf(family).stream().map(OpenTask::step).toList();
    }
}
