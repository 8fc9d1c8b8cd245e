package org.wholefamily.upgrade;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Invented families, each brought to another step or wait of the shared processes and left there. */
final class CaseStops {

    private static final String MS_VALE = "Ms Vale, Cross Lane Primary";

    /** Everybody whose work there is on a family, for the one that is hidden from all others. */
    private static final String[] READERS = Stream.of(
                    "managers",
                    "caseworkers",
                    "programme-coordinators",
                    "lead-professionals",
                    "chief-officers",
                    "finance",
                    "triage",
                    "agency-education",
                    "agency-police",
                    "agency-health",
                    "agency-housing",
                    "agency-youth-offending",
                    "agency-social-care",
                    "agency-jobcentre",
                    "agency-voluntary")
            .map(group -> "demo-" + group)
            .toArray(String[]::new);

    private final Caseworkers people;
    private final Waits waits;
    private final StartForms forms;
    private final EverybodysWork work;
    private final ManagementService management;
    private final Map<String, OldCase> cases = new LinkedHashMap<>();
    private String scheme;

    CaseStops(Caseworkers people, ManagementService management) {
        this.people = people;
        this.management = management;
        this.waits = new Waits(management, people);
        this.forms = new StartForms(people);
        this.work = new EverybodysWork(people);
        Newcomers newcomers = new Newcomers(people);
        newcomers.southtown("triage", "caseworkers");
        newcomers.join("second-lead", "northshire", "lead-professionals");
    }

    /** All that were brought somewhere so far, with what is open in each. */
    List<OldCase> all() {
        return cases.values().stream()
                .map(one ->
                        new OldCase(one.name(), one.reference(), one.scheme(), work.open(one.reference()), one.ends()))
                .toList();
    }

    /** Half a year goes by on the way: nothing else may wait for a day yet. */
    void afterClosureInSupportingFamilies() {
        begin("sf-2022");
        List<String> closed = new ArrayList<>();
        for (String step : List.of("checkSustained", "recordMeasures", "confirmOutcome", "checkClaim", "recordReply")) {
            String family = stand("at " + step);
            workTo(family, "approveClosure");
            people.complete(people.task(family, "approveClosure"), Map.of());
            closed.add(family);
        }
        people.moveTo(people.today().plusMonths(7));
        work.anotherDay();
        int next = 0;
        for (String step : List.of("checkSustained", "recordMeasures", "confirmOutcome", "checkClaim", "recordReply")) {
            workTo(closed.get(next++), step);
        }
    }

    void supportingFamilies() {
        begin("sf-2022");
        at("recordFacts", "completeAssessment", "carryOutAction", "proposeClosure", "approveClosure");
        String family = stand("waits for the sustain check");
        workTo(family, "approveClosure");
        people.complete(people.task(family, "approveClosure"), Map.of());
    }

    void expandedProgramme() {
        begin("tf-2015");
        at("recordFacts", "draftPlan", "carryOutAction", "recordMeasures", "checkClaim", "recordReply");
        at("proposeClosure", "checkSustained");
    }

    void firstProgramme() {
        begin("tf-2012");
        at("screenReferral", "recordAgreement", "recordSharing", "recordFacts", "tellReferrer");
        at("assessFamily", "contributePart", "completeAssessment");
        at("offerLead", "answerOffer", "introduceLead", "draftPlan", "agreePlan", "carryOutAction");
        at("meetAdviser", "recordProgress", "holdReview", "recordMeasures", "confirmOutcome");
        at("checkClaim", "signOffClaim", "submitClaim", "recordReply");
        at("proposeClosure", "informFamily", "approveClosure", "checkSustained");
        referrals();
        assessments();
        plans();
        results();
        closures();
        atAnyTime();
    }

    private void referrals() {
        String asked = stand("social care is asked");
        people.complete(
                people.task(asked, "screenReferral"),
                Map.of("screeningOutcome", "social-care", "telephonedSocialCare", "yes"));
        String unknown = stand("a fact is missing");
        workTo(unknown, "recordFacts");
        people.complete(
                people.task(unknown, "recordFacts"), Map.of("outOfWorkBenefit", "unknown", "localConcern", "no"));
        String no = stand("the family does not agree");
        workTo(no, "recordAgreement");
        people.complete(
                people.task(no, "recordAgreement"),
                people.changes("agreed", "no").without("agreedOn", "agreedBy"));
        String known = stand("is like a later referral");
        workTo(known, "assessFamily");
        String alike = again("looks like a known family", known);
        people.complete(people.task(alike, "screenReferral"), Map.of());
        String hidden = stand("is hidden");
        workTo(hidden, "assessFamily");
        HiddenFamily.hide(people, hidden, READERS).then().statusCode(200);
        again("looks like a hidden family", hidden);
        String typing = stand("a draft is kept");
        people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(Map.of("answers", Map.of("screeningNotes", "Rang the school")))
                .put("/api/drafts/{task}", people.task(typing, "screenReferral").id())
                .then()
                .statusCode(200);
    }

    private void assessments() {
        String late = stand("a part is chased");
        workTo(late, "contributePart");
        waits.end(late, "event_partLate");
        String missing = stand("a part is missing");
        workTo(missing, "contributePart");
        waits.end(missing, "event_partGivenUp");
        String once = stand("one declined to lead");
        decline(once);
        String twice = stand("two declined to lead");
        decline(twice);
        decline(twice);
    }

    private void decline(String family) {
        workTo(family, "answerOffer");
        people.complete(
                people.task(family, "answerOffer"), people.changes("accepted", "no", "declineReason", "caseload"));
    }

    private void plans() {
        String agreed = stand("the actions are about to begin");
        workTo(agreed, "agreePlan");
        people.complete(people.task(agreed, "agreePlan"), Map.of());
        String one = stand("one action is done");
        workTo(one, "carryOutAction");
        people.complete(people.task(one, "carryOutAction"), Map.of());
        String waiting = stand("waits for the review");
        workTo(waiting, "agreePlan");
        allButWaiting(waiting);
        String later = stand("the plan goes on after a review");
        workTo(later, "holdReview");
        people.complete(people.task(later, "holdReview"), Map.of("planComplete", "no"));
        String meeting = stand("waits for the next meeting about work");
        workTo(meeting, "recordProgress");
        people.complete(people.task(meeting, "recordProgress"), Map.of("supportContinues", "yes"));
        allButWaiting(meeting);
    }

    private void results() {
        String none = stand("no result is reached");
        workTo(none, "recordMeasures");
        people.complete(
                people.task(none, "recordMeasures"),
                people.changes("educationMet", "no", "antisocialNow", 5, "progressToWork", "no"));
        String refused = stand("the claim is refused");
        workTo(refused, "recordReply");
        people.complete(
                people.task(refused, "recordReply"),
                people.changes("reply", "refused", "refusalReason", "Counted twice")
                        .without("amountPaid"));
        String returned = stand("the claim is not signed");
        workTo(returned, "signOffClaim");
        people.complete(
                people.task(returned, "signOffClaim"),
                people.changes("signedOff", "no", "reason", "The figures of the school are missing"));
    }

    private void closures() {
        String up = stand("social care takes over");
        workTo(up, "proposeClosure");
        people.complete(people.task(up, "proposeClosure"), Map.of("closureRoute", "step-up"));
        workTo(up, "acceptStepUp");
        String back = stand("the closure is not approved");
        workTo(back, "approveClosure");
        people.complete(
                people.task(back, "approveClosure"), people.changes("approved", "no", "reason", "See them once more"));
        String waiting = stand("waits for the sustain check");
        workTo(waiting, "approveClosure");
        people.complete(people.task(waiting, "approveClosure"), Map.of());
    }

    private void atAnyTime() {
        concern("a concern at the front of the work", "screenReferral");
        concern("a concern while the plan runs", "carryOutAction");
        forms.tell(
                        "demo-agency-police",
                        "safeguardingConcernRaised",
                        "NS-999999",
                        Map.of("concern", "Heard shouting", "immediate", true))
                .then()
                .statusCode(204);
        stand("a concern about nobody who is known", atFrontDoor());
        need("a need comes up before the case is opened", "recordAgreement", "youth-crime");
        need("a need comes up while the plan runs", "carryOutAction", "antisocial-behaviour");
        need("a need comes up while the result is measured", "recordMeasures", "youth-crime");
        need("a need comes up while the case closes", "informFamily", "housing");
        String work = stand("work becomes a need later");
        workTo(work, "completeAssessment");
        people.complete(people.task(work, "completeAssessment"), Map.of("agreedNeeds", List.of("school-attendance")));
        workTo(work, "carryOutAction");
        add(work, "work");
        withdrawn("consent is withdrawn in the assessment", "contributePart", "assessment");
        withdrawn("consent is withdrawn while the plan runs", "carryOutAction", "plan");
        changed("a new lead is looked for");
        String introduced = changed("a new lead is introduced");
        people.complete(people.task(introduced, "appointNewLead"), Map.of());
        moving("the family moves during the assessment", "assessFamily");
        moving("the family moves while the plan runs", "carryOutAction");
        String gone = moving("the family moved while a claim is signed", "signOffClaim");
        people.complete(people.task(gone, "agreeMove"), Map.of());
        String helped = stand("is referred once more");
        workTo(helped, "carryOutAction");
        String school = again("the school refers a family that is helped", helped);
        people.complete(people.task(school, "screenReferral"), Map.of());
        people.complete(people.task(school, "confirmMatch"), Map.of("matchedCase", helped));
    }

    private void concern(String name, String step) {
        String family = stand(name);
        workTo(family, step);
        forms.tell(
                        "demo-caseworkers",
                        "safeguardingConcernRaised",
                        family,
                        Map.of("concern", "Bruises seen at school", "immediate", false))
                .then()
                .statusCode(204);
    }

    private void need(String name, String step, String need) {
        String family = stand(name);
        workTo(family, step);
        add(family, need);
    }

    private void add(String family, String need) {
        forms.tell("demo-caseworkers", "needAdded", family, Map.of("need", need, "source", MS_VALE))
                .then()
                .statusCode(204);
        background(family);
    }

    private void withdrawn(String name, String step, String purpose) {
        String family = stand(name);
        workTo(family, step);
        forms.tell("demo-caseworkers", "consentWithdrawn", family, Map.of("agency", "education", "purpose", purpose))
                .then()
                .statusCode(204);
    }

    private String changed(String name) {
        String family = stand(name);
        workTo(family, "carryOutAction");
        forms.start("demo-managers", "lead-change", "lead-change", Map.of("caseReference", family))
                .then()
                .statusCode(200);
        return family;
    }

    private String moving(String name, String step) {
        String family = stand(name);
        workTo(family, step);
        forms.tell("demo-caseworkers", "familyMoved", family, Map.of("toCouncil", "southtown"))
                .then()
                .statusCode(204);
        return family;
    }

    private void begin(String programme) {
        scheme = programme;
        work.anotherDay();
    }

    private void at(String... steps) {
        for (String step : steps) {
            workTo(stand("at " + step), step);
        }
    }

    /** Everybody does what there is to do; nobody waits for another day. */
    private void allButWaiting(String family) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = work.next(family, null) || background(family);
        }
    }

    private void workTo(String family, String step) {
        for (int round = 0; round < 80; round++) {
            if (people.tasksOf(family).stream().anyMatch(task -> task.step().equals(step))) {
                return;
            }
            if (!work.next(family, step) && !waits.endNext(family)) {
                break;
            }
        }
        throw new AssertionError(family + " never came to " + step);
    }

    private boolean background(String family) {
        List<String> processes = people.as(Caseworkers.OPERATOR)
                .queryParam("businessKey", family)
                .get("/engine-rest/process-instance")
                .jsonPath()
                .getList("id");
        List<Job> jobs = processes.stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process).messages().list().stream())
                .toList();
        jobs.forEach(job -> management.executeJob(job.getId()));
        return !jobs.isEmpty();
    }

    private String atFrontDoor() {
        String task = people.as("demo-triage")
                .get("/engine-rest/task?processDefinitionKey=safeguarding-front-door")
                .jsonPath()
                .getString("[0].name");
        return task.replaceFirst(".* ", "");
    }

    /** A family like no other, just referred. */
    private String stand(String name) {
        return stand(name, refer(family(cases.size())));
    }

    private String stand(String name, String reference) {
        OldCase before = cases.put(reference, new OldCase(name, reference, scheme, "", ""));
        if (before != null) {
            throw new IllegalStateException(name + " is the same case as " + before.name());
        }
        return reference;
    }

    /** Another referral of the people of a case. */
    private String again(String name, String reference) {
        return stand(name, refer(family(new ArrayList<>(cases.keySet()).indexOf(reference))));
    }

    private String refer(List<Map<String, Object>> family) {
        Map<String, Object> body = new LinkedHashMap<>(people.usual("api-referral"));
        body.put("referral", "OLD-" + cases.size());
        body.put("scheme", scheme);
        body.put("people", family);
        return people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("caseReference");
    }

    private List<Map<String, Object>> family(int number) {
        String surname = "" + "BDFGHKLMNPRSTVW".charAt(number % 15) + "aeiou".charAt(number / 15 % 5)
                + List.of("lgar", "ndrick", "shwood").get(number / 75);
        LocalDate today = people.today();
        return List.of(
                person(1, "parent", "Rowan", surname, today.minusYears(35).minusDays(7L * number), number),
                person(2, "child", "Ashley", surname, today.minusYears(9).minusDays(11L * number), number));
    }

    private static Map<String, Object> person(
            int person, String role, String forename, String surname, LocalDate born, int home) {
        return Map.of(
                "person",
                person,
                "role",
                role,
                "forename",
                forename,
                "surname",
                surname,
                "dateOfBirth",
                born.toString(),
                "addressLine",
                home + 1 + " Garnet Row",
                "postcode",
                "NS" + home % 9 + " " + home / 9 + "AB",
                "agrees",
                "yes");
    }
}
