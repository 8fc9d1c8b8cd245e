package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.EngineTables;
import org.wholefamily.running.MarkedWork;
import org.wholefamily.running.MarkedWork.Way;
import org.wholefamily.running.Markers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.PersonalFields;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** What is told of a family stays in the family record: not in the engine, not in the log, not in an answer. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final String CSV_HEAD =
            "referral,received_on,council,scheme,agency,referred_by,person,role,forename,"
                    + "surname,date_of_birth,address_line,postcode,sex,upn,nino,agrees,concern\n";

    private static final List<String> FIRST_PAIR = List.of("@samePeopleOptions[0]");

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private final Markers markers = new Markers();
    private Caseworkers people;
    private StartForms forms;
    private Waits waits;
    private MarkedWork work;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        waits = new Waits(management, people);
        work = new MarkedWork(people, forms, waits, markers);
    }

    @Test
    void nothing_of_a_family_is_in_the_engine_in_the_log_or_in_an_answer(CapturedOutput log) throws Exception {
        String extract = benefits();
        try {
            nothingOfAFamilyIsElsewhere(log);
        } finally {
            people.as("demo-data-officers")
                    .delete("/api/evidence/imports/" + extract)
                    .then()
                    .statusCode(200);
        }
    }

    private void nothingOfAFamilyIsElsewhere(CapturedOutput log) throws Exception {
        importFile();
        postJson();
        String family = aFamilyWithAClaim();
        aFamilyThatIsHandedOverToSocialCareAfterAll();
        aFamilyForSocialCareAtOnce();
        aFamilyThatDoesNotAgree();
        aFamilyThatMoves();
        aFamilyThatIsReferredAgain();

        assertThat(PersonalFields.all()).as("personal fields").hasSizeGreaterThan(70);
        Set<String> unplanted = new TreeSet<>(PersonalFields.all());
        unplanted.removeAll(markers.taken());
        // That programme does not begin before 2015: its tests look for the reason there.
        unplanted.remove("referral-facts-tf-2015.factsReason");
        assertThat(unplanted).as("personal fields without a marker").isEmpty();
        Map<String, String> engine = new EngineTables(jdbc).dump();
        assertThat(engine.get("ACT_HI_PROCINST")).as("the dump reads rows").contains(family);
        assertThat(engine.get("ACT_GE_BYTEARRAY")).as("and bytes").contains("familySummary");
        assertThat(markers.foundIn(new EngineTables(jdbc).own().toString()))
                .as("what the product's own tables hold")
                .containsAll(markers.taken());
        LoggerFactory.getLogger(PersonalDataIT.class).warn("Heard");
        assertThat(log.getAll()).as("the log").contains("Heard");
        Map<String, Set<String>> found = new TreeMap<>();
        engine.forEach((table, rows) -> found.put(table, markers.foundIn(rows)));
        found.values().removeIf(Set::isEmpty);
        assertThat(found).as("what the engine's tables hold").isEmpty();
        assertThat(markers.foundIn(log.getAll())).as("what the log holds").isEmpty();
        assertThat(work.leaks()).as("what answers repeat").isEmpty();
    }

    private String aFamilyWithAClaim() throws Exception {
        String family = referred("MARK-1");
        concerns(family);
        work.toTheEnd(
                family,
                way().then("answerOffer", Map.of("accepted", "no", "declineReason", "caseload"))
                        .then("agreePlan", Map.of("familyAgrees", "no"))
                        .then("carryOutAction", Map.of("done", "no"))
                        .then("holdReview", Map.of("planComplete", "no", "newActions", List.of(newAction())))
                        .then("signOffClaim", Map.of("signedOff", "no"))
                        .then("approveClosure", Map.of("approved", "no")));
        assertThat(work.done()).hasSizeGreaterThan(25).contains("respondToConcern", "approveClosure", "checkSustained");
        return family;
    }

    private void aFamilyThatIsHandedOverToSocialCareAfterAll() throws Exception {
        String family = referred("MARK-2");
        Way way = way().then("answerOffer", Map.of("accepted", "no", "declineReason", "caseload"))
                .then("answerOffer", Map.of("accepted", "no", "declineReason", "caseload"))
                .then("recordReply", people.changes("reply", "refused").without("amountPaid"))
                .then("proposeClosure", Map.of("closureRoute", "step-up"));
        work.until("contributePart", family, way);
        waits.end(family, "event_partLate");
        work.start("demo-caseworkers", "consent-withdrawal", "consent-withdrawal", Map.of("caseReference", family));
        new Newcomers(people).join("second-lead", "northshire", "lead-professionals");
        work.until("draftPlan", family, way);
        work.start("demo-managers", "lead-change", "lead-change", Map.of("caseReference", family));
        work.toTheEnd(family, way);
        assertThat(work.done())
                .contains("chasePart", "appointByManager", "acceptStepUp", "appointNewLead", "introduceNewLead");
        people.as(Caseworkers.OPERATOR)
                .delete("/engine-rest/user/{id}", "second-lead")
                .then()
                .statusCode(204);
    }

    private void aFamilyForSocialCareAtOnce() throws Exception {
        work.toTheEnd(
                referred("MARK-3"),
                way().then("screenReferral", Map.of("screeningOutcome", "social-care", "telephonedSocialCare", "yes")));
        assertThat(work.done()).contains("receiveFromFrontDoor");
    }

    private void aFamilyThatDoesNotAgree() throws Exception {
        work.toTheEnd(
                referred("MARK-4"),
                way().then("recordAgreement", people.changes("agreed", "no").without("agreedOn", "agreedBy")));
    }

    private void aFamilyThatMoves() throws Exception {
        new Newcomers(people).southtown();
        String family = referred("MARK-5");
        work.until("contributePart", family, way());
        work.start("demo-caseworkers", "added-need", "added-need", Map.of("caseReference", family));
        work.start("demo-caseworkers", "family-move", "family-move", Map.of("caseReference", family));
        work.toTheEnd(family, new Way());
        assertThat(work.done()).contains("agreeMove");
    }

    private void aFamilyThatIsReferredAgain() throws Exception {
        String family = referred("MARK-6");
        work.until("recordAgreement", family, way());
        work.toTheEnd(
                referred("MARK-7"),
                new Way().then("confirmMatch", Map.of("matchedCase", family, "samePeople", FIRST_PAIR)));
        work.until("respondToConcern", family, new Way().then("readReferral", Map.of("whatChanges", "danger")));
        assertThat(work.done()).contains("readReferral");
    }

    /** By it nobody of any family is out of work, and whoever records the facts says otherwise and why. */
    private String benefits() {
        String number = people.as("demo-data-officers")
                .contentType("text/csv")
                .body("row_id,forename,surname,date_of_birth,address_line,postcode,nino,benefit,started_on,ended_on\n"
                        + "MARK-B,Ulla,Nowhereson,1971-01-30,99 Nowhere Row,ZZ9 9ZZ,,JSA,2012-03-04,\n")
                .post("/api/evidence/imports/benefits?council=northshire")
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
        waits.endAll(number);
        return number;
    }

    /** The numbers of all marked families are the same, so a person is asked who is one. */
    private static Way way() {
        return new Way().then("confirmMatch", Map.of("samePeople", FIRST_PAIR));
    }

    private String referred(String referral) throws Exception {
        return work.start("demo-triage", "family-intervention", "referral-received", Map.of("referral", referral));
    }

    private static Map<String, Object> newAction() {
        return Map.of("need", "work", "agency", "education", "dueOn", "2013-12-20");
    }

    private void concerns(String family) throws Exception {
        Map<String, Object> concern = Map.of("concern", markers.plant("message.concern"), "immediate", true);
        work.heard(forms.tell("demo-caseworkers", "safeguardingConcernRaised", family, concern))
                .then()
                .statusCode(204);
        Map<String, Object> bad = new HashMap<>(concern);
        bad.put("immediate", markers.plant("message.immediate"));
        work.heard(forms.tell("demo-caseworkers", "safeguardingConcernRaised", family, bad))
                .then()
                .statusCode(400);
        work.start("demo-caseworkers", "safeguarding-concern", "safeguarding-concern", Map.of("caseReference", family));
        work.heard(forms.tell("demo-caseworkers", "safeguardingConcernRaised", "NS-999991", concern))
                .then()
                .statusCode(204);
        String atFrontDoor = people.as("demo-triage")
                .get("/engine-rest/task?processDefinitionKey=safeguarding-front-door&sortBy=created&sortOrder=desc")
                .jsonPath()
                .getString("[0].name");
        work.toTheEnd(atFrontDoor.replaceFirst(".* ", ""), new Way());
    }

    private void importFile() {
        String row = "%s,2013-09-12,northshire,tf-2012,housing,%s,1,parent,%s,%s,%s,%s,%s,F,%s,%s,yes,%s\n";
        Object[] good = cells("MARK-CSV");
        String bad = row.formatted(cells("MARK-CSV-BAD")).replace(",F,", ",Q,");
        Response answer = work.heard(people.as("demo-triage")
                .header("Content-Type", "text/csv")
                .body((CSV_HEAD + row.formatted(good) + bad).getBytes(StandardCharsets.UTF_8))
                .post("/api/referrals/imports"));
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        markers.taken("csv", Arrays.asList(good));
    }

    private Object[] cells(String referral) {
        return Stream.concat(
                        Stream.of(referral),
                        Stream.of("referredBy forename surname dateOfBirth addressLine postcode upn nino concern"
                                        .split(" "))
                                .map(column -> markers.plant("csv." + column)))
                .toArray();
    }

    private void postJson() throws Exception {
        Map<String, Object> person = new HashMap<>(Map.of("role", "parent", "sex", "F", "agrees", "yes"));
        Map<String, Object> referral = new HashMap<>(people.usual("api-referral"));
        referral.put("referral", "MARK-JSON");
        for (String field : PersonalFields.columns()) {
            (field.equals("referredBy") ? referral : person).put(field, markers.plant("json." + field));
        }
        referral.put("people", List.of(person));
        work.heard(forms.post("demo-triage", "/api/referrals", referral)).then().statusCode(201);
        markers.taken("json", referral);
        for (String field : person.keySet()) {
            Map<String, Object> bad = new HashMap<>(person);
            bad.put(field, List.of(person.get(field)));
            referral.put("people", List.of(bad));
            work.heard(forms.post("demo-triage", "/api/referrals", referral))
                    .then()
                    .statusCode(400);
        }
        work.heard(forms.post("demo-triage", "/api/referrals", "{\"people\": " + person + "}}"))
                .then()
                .statusCode(400);
    }
}
