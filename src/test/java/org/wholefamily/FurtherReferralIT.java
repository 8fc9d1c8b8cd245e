package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** The school refers a family that is being helped already: who works with it reads that, whatever step the case is at. */
@RunningProduct
class FurtherReferralIT {

    private static final String BRUISES = "came to school with bruises on both arms";
    private static final String MS_VALE = "Ms Vale, Cross Lane Primary";

    /** None of them is like another, not even by a birthday. */
    private static final List<String> FAMILIES =
            List.of("Nandra", "Advar", "Sokar", "Dangar", "Dorran", "Oldman", "Hiddal");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void the_lead_professional_reads_what_the_school_says_and_a_new_need_goes_its_way() {
        String family = people.refer("NANDRA-1", family("Nandra"));
        waits.workTo(family, "carryOutAction");

        String again = schoolRefers("NANDRA-2", family("Nandra", child("Mira", "2012-05-05", null)));
        screened(again, "continue");
        recognised(again, family);

        OpenTask reading = people.task(family, "readReferral");
        assertThat(reading.assignee()).isEqualTo("demo-lead-professionals");
        Map<String, Object> form = people.servedTo(reading.assignee(), reading);
        assertThat(form)
                .containsEntry("furtherReferrer", MS_VALE + ", Schools and education welfare, 30 September 2013")
                .containsEntry("furtherConcerns", "Arun: " + BRUISES)
                .containsEntry("furtherPeople", "Mira Nandra, 1");
        assertThat(form.get("furtherDanger")).isNull();
        assertThat(form.get("familySummary").toString()).contains("Priya Nandra", "Arun Nandra", "Mira Nandra");
        assertThat(priorities(family)).allMatch(priority -> priority >= 70);
        assertThat(reply(again))
                .isEqualTo(
                        "We are working with this family already. Those who do have been asked to read the referral.");

        people.complete(
                reading, Map.of("whatIsNew", "The uncle has moved in.", "whatChanges", "need", "need", "housing"));

        assertThat(served(family, "holdReview", "addedNeeds").toString()).contains("Housing (" + MS_VALE);
        assertThat(served(family, "holdReview", "furtherReferrals").toString())
                .contains(MS_VALE, BRUISES, "The uncle has moved in.");
        assertThat(sources(family)).contains("NANDRA-1", "NANDRA-2");
    }

    @ParameterizedTest
    @CsvSource({"advice-only, Advar", "social-care, Sokar"})
    void whatever_the_screening_found_those_who_work_with_the_family_read_it(String outcome, String surname) {
        String family = people.refer("FIRST-" + surname, family(surname));
        waits.workTo(family, "assessFamily");

        String again = schoolRefers("AGAIN-" + surname, family(surname));
        screened(again, outcome);
        if (outcome.equals("social-care")) {
            people.complete(people.task(again, "receiveFromFrontDoor"), Map.of("decision", "accepted"));
        }
        recognised(again, family);

        assertThat(served(family, "readReferral", "furtherConcerns")).isEqualTo("Arun: " + BRUISES);
        assertThat(steps(family).contains("respondToConcern")).isEqualTo(outcome.equals("social-care"));
        people.complete(people.task(family, "readReferral"), Map.of());
        assertThat(steps(family)).contains("assessFamily").doesNotContain("readReferral");
    }

    @Test
    void a_danger_is_told_social_care_and_the_managers_at_once_and_all_that_is_open_becomes_urgent() {
        String family = people.refer("DANGER-1", family("Dangar"));
        waits.workTo(family, "assessFamily");
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("referral", "DANGER-2");
        changed.put("referredBy", MS_VALE);
        changed.put("immediateDanger", "yes");
        List<Map<String, Object>> dangar = family("Dangar");
        dangar.forEach(person -> person.remove("person"));
        changed.put("people", dangar);
        String again = new StartForms(people)
                .start("demo-triage", "family-intervention", "referral-received", changed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("businessKey");

        screened(again, "continue");
        recognised(again, family);

        OpenTask concern = people.task(family, "respondToConcern");
        assertThat(people.servedTo("demo-agency-social-care", concern)
                        .get("concernText")
                        .toString())
                .contains(MS_VALE, "Arun: " + BRUISES);
        assertThat(served(family, "readReferral", "furtherDanger").toString()).contains("told at once");
        assertThat(priorities(family)).allMatch(priority -> priority >= 90);
    }

    @Test
    void two_referrals_at_the_front_door_become_one_and_no_word_is_lost() {
        String family = people.refer("DOOR-1", family("Dorran"));
        String again = schoolRefers("DOOR-2", family("Dorran"));
        screened(again, "continue");

        recognised(again, family);

        assertThat(served(family, "screenReferral", "concernSummary").toString())
                .contains("Arun: " + BRUISES + " (" + MS_VALE + ", Schools and education welfare, 30 September 2013)");
        assertThat(people.task(family, "readReferral").assignee()).isNull();
        assertThat(reply(again)).startsWith("This family was referred to us already.");
    }

    @Test
    void a_case_whose_map_does_not_wait_for_referrals_has_the_task_all_the_same() {
        String family = people.refer("OLDMAP-1", family("Oldman"));
        waits.workTo(family, "assessFamily");
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(family)
                .processDefinitionKey("family-intervention")
                .list()
                .forEach(map -> runtime.deleteProcessInstance(map.getId(), "as if the map did not know it"));

        String again = schoolRefers("OLDMAP-2", family("Oldman"));
        screened(again, "continue");
        recognised(again, family);

        assertThat(served(family, "readReferral", "furtherConcerns")).isEqualTo("Arun: " + BRUISES);
        people.complete(people.task(family, "readReferral"), Map.of());
        assertThat(steps(family)).isEmpty();
    }

    @Test
    void of_a_hidden_family_only_its_named_readers_have_the_task() {
        String family = people.refer("HID-1", family("Hiddal"));
        waits.workTo(family, "carryOutAction");
        HiddenFamily.hide(people, family, "demo-managers").then().statusCode(200);

        String again = schoolRefers("HID-2", family("Hiddal"));
        OpenTask match = people.task(again, "confirmMatch");
        people.submitAs("demo-managers", match, Map.of("matchedCase", family))
                .then()
                .statusCode(204);

        OpenTask reading = people.task(family, "readReferral");
        assertThat(reading.assignee()).isNull();
        assertThat(people.servedTo("demo-managers", reading)).containsEntry("furtherConcerns", "Arun: " + BRUISES);
        for (String other : List.of("demo-lead-professionals", "demo-caseworkers")) {
            people.as(other).get("/engine-rest/task/{id}", reading.id()).then().statusCode(404);
        }
    }

    @SafeVarargs
    private static List<Map<String, Object>> family(String surname, Map<String, Object>... more) {
        List<Map<String, Object>> family = new ArrayList<>();
        int day = FAMILIES.indexOf(surname);
        family.add(person(1, "parent", "Priya", "1981-09-" + (30 - day), null));
        family.add(person(2, "child", "Arun", "2003-04-" + (14 + day), BRUISES));
        for (Map<String, Object> one : more) {
            one.put("person", family.size() + 1);
            family.add(one);
        }
        family.forEach(one -> one.put("surname", surname));
        return family;
    }

    private static Map<String, Object> child(String forename, String born, String concern) {
        return person(0, "child", forename, born, concern);
    }

    private static Map<String, Object> person(int number, String role, String forename, String born, String concern) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("person", number);
        person.put("role", role);
        person.put("forename", forename);
        person.put("dateOfBirth", born);
        person.put("concern", concern);
        person.values().removeIf(value -> value == null);
        return person;
    }

    private String schoolRefers(String key, List<Map<String, Object>> family) {
        Map<String, Object> body = new LinkedHashMap<>(people.usual("api-referral"));
        body.put("referral", key);
        body.put("referredBy", MS_VALE);
        body.put("people", family);
        return people.as("demo-triage")
                .contentType("application/json")
                .body(body)
                .post("/api/referrals")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("caseReference");
    }

    private void screened(String reference, String outcome) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of("screeningOutcome", outcome));
        if (outcome.equals("social-care")) {
            answers.put("telephonedSocialCare", "yes");
        }
        people.complete(people.task(reference, "screenReferral"), answers);
    }

    private void recognised(String reference, String known) {
        people.complete(people.task(reference, "confirmMatch"), Map.of("matchedCase", known));
    }

    private String reply(String reference) {
        return served(reference, "tellReferrer", "referralOutcome").toString();
    }

    private Object served(String reference, String step, String key) {
        OpenTask task = people.task(reference, step);
        return people.servedTo(people.personFor(task), task).get(key);
    }

    private List<String> steps(String reference) {
        return people.tasksOf(reference).stream().map(OpenTask::step).toList();
    }

    private List<Integer> priorities(String reference) {
        return people.as(Caseworkers.OPERATOR)
                .queryParam("processInstanceBusinessKey", reference)
                .get("/engine-rest/task")
                .jsonPath()
                .getList("priority", Integer.class);
    }

    private List<String> sources(String reference) {
        return people.as("demo-caseworkers")
                .get("/api/families/{case}", reference)
                .jsonPath()
                .getList("people.sources.flatten().referral", String.class);
    }
}
