package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** Whole lifecycles over HTTP, each step done by a person of the group that it is meant for. */
@RunningProduct
@Tag("postgres")
class LifecycleIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void a_family_goes_from_referral_to_closure_with_a_claim() {
        String family = people.refer("LIFE-1");
        List<String> steps = new ArrayList<>();

        workUntilClosed(family, steps);

        assertThat(steps)
                .containsSubsequence(
                        "screenReferral",
                        "recordAgreement",
                        "recordSharing",
                        "recordFacts",
                        "tellReferrer",
                        "completeAssessment",
                        "offerLead",
                        "answerOffer",
                        "introduceLead",
                        "draftPlan",
                        "agreePlan")
                .containsSubsequence("carryOutAction", "holdReview", "recordMeasures", "confirmOutcome")
                .containsSubsequence(
                        "checkClaim",
                        "signOffClaim",
                        "submitClaim",
                        "recordReply",
                        "proposeClosure",
                        "informFamily",
                        "approveClosure",
                        "checkSustained")
                .contains("assessFamily", "contributePart", "meetAdviser", "recordProgress");
        JsonPath closed = family(family);
        assertThat(closed.getString("step")).isEqualTo("closed");
        assertThat(closed.getString("attachedOn")).isNotNull();
        assertThat(closed.getString("closedOn")).isGreaterThanOrEqualTo(closed.getString("attachedOn"));
    }

    @Test
    void a_family_that_does_not_agree_is_not_taken_on_and_the_referrer_is_told() {
        String family = people.refer("LIFE-2");

        people.complete(people.task(family, "screenReferral"), Map.of());
        skipMatch(family);
        people.complete(
                people.task(family, "recordAgreement"),
                people.changes("agreed", "no", "refusalReason", "Not now").without("agreedOn", "agreedBy"));
        people.complete(people.task(family, "tellReferrer"), Map.of());

        assertThat(people.tasksOf(family)).isEmpty();
        assertThat(family(family).getString("step")).isEqualTo("not-taken-on");
    }

    @Test
    void a_fact_that_is_missing_brings_the_question_back_and_is_never_a_no() {
        String family = people.refer("LIFE-3");
        people.workTo(family, "recordFacts");

        people.complete(
                people.task(family, "recordFacts"),
                people.changes("outOfWorkBenefit", "unknown", "localConcern", "no"));

        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("recordFacts");
        people.complete(people.task(family, "recordFacts"), Map.of());
        assertThat(family(family).getString("attachedOn")).isNotNull();
    }

    @Test
    void a_safeguarding_concern_is_there_at_once_and_the_rest_goes_on() {
        String family = people.refer("LIFE-4");

        people.as("demo-caseworkers")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "messageName",
                        "safeguardingConcernRaised",
                        "businessKey",
                        family,
                        "processVariables",
                        Map.of(
                                "concern", Map.of("value", "Bruises seen at school"),
                                "immediate", Map.of("value", true))))
                .post("/engine-rest/message")
                .then()
                .statusCode(204);

        assertThat(people.tasksOf(family))
                .extracting(OpenTask::step)
                .containsExactlyInAnyOrder("screenReferral", "respondToConcern");
        people.complete(people.task(family, "respondToConcern"), Map.of());
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("screenReferral");
    }

    @Test
    void two_refusals_of_the_lead_bring_the_manager_in() {
        String family = people.refer("LIFE-6");
        people.workTo(family, "offerLead");

        for (int refusal = 0; refusal < 2; refusal++) {
            people.complete(people.task(family, "offerLead"), Map.of());
            people.complete(
                    people.task(family, "answerOffer"), people.changes("accepted", "no", "declineReason", "caseload"));
        }

        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("appointByManager");
        people.complete(people.task(family, "appointByManager"), Map.of());
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("introduceLead");
    }

    @Test
    void a_part_that_never_comes_is_chased_and_then_recorded_as_missing() {
        String family = people.refer("LIFE-7");
        people.workTo(family, "contributePart");
        int asked = people.agenciesAsked(family).size();

        waits.end(family, "event_partLate");
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).contains("chasePart");
        waits.end(family, "event_partGivenUp");

        assertThat(people.agenciesAsked(family)).hasSizeLessThan(asked);
    }

    private void workUntilClosed(String family, List<String> steps) {
        for (int round = 0; round < 80; round++) {
            List<OpenTask> open = people.tasksOf(family);
            if (open.isEmpty() && !waits.endNext(family)) {
                return;
            }
            open.stream().findFirst().ifPresent(task -> {
                steps.add(task.step());
                people.complete(task, Map.of());
            });
        }
        throw new AssertionError("No end after " + steps);
    }

    private void skipMatch(String family) {
        people.tasksOf(family).stream()
                .filter(task -> task.step().equals("confirmMatch"))
                .forEach(task -> people.complete(task, Map.of()));
    }

    private JsonPath family(String reference) {
        return people.as("demo-caseworkers")
                .get("/api/families/{case}", reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
