package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.EngineTables;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** Families of the later programmes, each in its own years, on their whole way over HTTP; time only goes forward. */
@RunningProduct
@TestPropertySource(properties = "wholefamily.clock.start=2016-01-11T09:00Z")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("schemes")
class SchemesIT {

    private static final Path SCHEME = Path.of("src/test/resources/schemes/xx-2030");
    private static final Path OWN = OwnModels.of("northshire");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private ManagementService management;

    private Caseworkers people;

    @BeforeEach
    void people() {
        people = new Caseworkers(port).inOtherYears();
    }

    @Test
    @Order(2014)
    void why_somebody_says_otherwise_than_an_extract_stays_in_the_record() {
        String family = people.refer("S-2014", "tf-2015");
        workTo(family, "recordFacts");
        String extract = people.as("demo-data-officers")
                .contentType("text/csv")
                .body("row_id,forename,surname,date_of_birth,address_line,postcode,nino,benefit,started_on,ended_on\n"
                        + "S-B,Ulla,Nowhereson,1971-01-30,99 Nowhere Row,ZZ9 9ZZ,,JSA,2015-03-04,\n")
                .post("/api/evidence/imports/benefits?council=northshire")
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
        new Waits(management, people).endAll(extract);
        String adult = family(family).getString("people.find { it.role == 'parent' }.id");
        jdbc.sql("delete from evidence_link where row_number in (select id from evidence_row where row_id = 'S-B')")
                .update();
        jdbc.sql("""
                insert into evidence_link (row_number, status, person)
                select id, 'linked', :adult from evidence_row where row_id = 'S-B'
                """).param("adult", adult).update();

        people.complete(
                people.task(family, "recordFacts"),
                people.changes("worklessness", "no", "factsReason", "She told me of her wages, ZQXJ."));

        assertThat(jdbc.sql("select reason from fact_correction")
                        .query(String.class)
                        .list())
                .containsExactly("She told me of her wages, ZQXJ.");
        assertThat(new EngineTables(new JdbcTemplate(database)).dump().toString())
                .contains(family)
                .doesNotContain("ZQXJ");
        people.as("demo-data-officers")
                .delete("/api/evidence/imports/" + extract)
                .then()
                .statusCode(200);
    }

    @Test
    @Order(2015)
    void a_family_of_the_expanded_programme_is_paid_for_progress_that_lasted_and_then_closed() {
        String family = people.refer("S-2015", "tf-2015");

        List<String> steps = workTo(family, "recordMeasures");
        OpenTask measures = people.task(family, "recordMeasures");
        assertThat(people.servedTo(people.personFor(measures), measures))
                .containsEntry("educationInScope", "yes")
                .containsEntry("childNeedsHelpInScope", "yes")
                .containsEntry("worklessnessInScope", "yes")
                .containsEntry("crimeInScope", "no")
                .containsEntry("domesticAbuseInScope", "no")
                .containsEntry("healthInScope", "no");
        people.complete(measures, people.changes("worklessnessSustained", "unknown"));
        assertThat(served(family, "recordMeasures", "missingMeasures"))
                .isEqualTo("Has the progress on work and money lasted six months?");
        steps.addAll(workTo(family, "recordReply"));
        people.submit(people.task(family, "recordReply"), Map.of("amountPaid", "800.01"))
                .then()
                .statusCode(400)
                .body("faults.path", hasItem("amountPaid"));
        people.complete(people.task(family, "recordReply"), Map.of("amountPaid", "800.00"));
        assertThat(family(family).getString("closedOn")).isNull();
        steps.addAll(workToTheEnd(family));

        assertThat(steps)
                .containsSubsequence(
                        "recordFacts",
                        "completeAssessment",
                        "agreePlan",
                        "holdReview",
                        "recordMeasures",
                        "confirmOutcome",
                        "checkClaim",
                        "signOffClaim",
                        "submitClaim",
                        "proposeClosure",
                        "approveClosure",
                        "checkSustained");
        assertThat(paid(family)).containsExactly("significant-sustained-progress 800.00 of 800.00");
    }

    @Test
    @Order(2016)
    void a_family_of_the_expanded_programme_is_paid_once_for_work_and_not_again_when_it_comes_back() {
        String family = people.refer("S-2016", "tf-2015");

        workTo(family, "recordMeasures");
        people.complete(
                people.task(family, "recordMeasures"),
                people.changes("educationSustained", "no", "continuousEmployment", "yes"));
        assertThat(served(family, "confirmOutcome", "reasonsText")).contains("School attendance: no progress");
        workTo(family, "checkClaim");
        assertThat(served(family, "checkClaim", "claimLines")).isEqualTo("""
            Continuous employment: £800.00
            Total: £800.00\
            """);
        workTo(family, "recordReply");
        people.complete(people.task(family, "recordReply"), Map.of("amountPaid", "800.00"));
        workToTheEnd(family);

        assertThat(paid(family)).containsExactly("continuous-employment 800.00 of 800.00");

        String again = people.refer("S-2017", "tf-2015");
        workTo(again, "confirmMatch");
        people.complete(people.task(again, "confirmMatch"), Map.of("matchedCase", family));
        List<String> steps = workToTheEnd(again);

        assertThat(steps).contains("confirmOutcome", "checkSustained").doesNotContain("checkClaim");
        assertThat(paid(again)).isEmpty();
    }

    @Test
    @Order(2022)
    void a_family_of_supporting_families_is_closed_first_and_paid_for_what_lasted_six_months() {
        people.moveTo(LocalDate.parse("2022-11-07"));
        String family = people.refer("S-2022", "sf-2022");

        List<String> steps = workTo(family, "checkSustained");
        assertThat(steps).contains("approveClosure").doesNotContain("recordMeasures", "confirmOutcome", "checkClaim");
        LocalDate closedOn = LocalDate.parse(family(family).getString("closedOn"));
        assertThat(people.today()).isAfterOrEqualTo(closedOn.plusMonths(6));
        people.submit(
                        people.task(family, "checkSustained"),
                        Map.of("checkedOn", closedOn.plusMonths(6).minusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("faults.path", hasItem("checkedOn"));
        steps = workTo(family, "recordMeasures");
        assertThat(steps).containsExactly("checkSustained");
        assertThat(served(family, "recordMeasures", "sustainedSixMonths")).isEqualTo("yes");
        assertThat(served(family, "recordMeasures", "needsInScope")).isEqualTo("4");
        steps = workTo(family, "recordReply");
        people.complete(people.task(family, "recordReply"), Map.of("amountPaid", "800.00"));

        assertThat(steps)
                .containsExactly("recordMeasures", "confirmOutcome", "checkClaim", "signOffClaim", "submitClaim");
        assertThat(ended(family)).isTrue();
        assertThat(family(family).getString("closedOn")).isEqualTo(closedOn.toString());
        assertThat(paid(family)).containsExactly("successful-outcome 800.00 of 800.00");
    }

    @Test
    @Order(2023)
    void what_did_not_last_after_closure_is_not_claimed() {
        String family = people.refer("S-2023", "sf-2022");

        workTo(family, "checkSustained");
        people.complete(people.task(family, "checkSustained"), Map.of("sustained", "no"));
        workTo(family, "confirmOutcome");
        assertThat(served(family, "confirmOutcome", "reasonsText"))
                .contains("Every one of 4 evidenced needs is met")
                .contains("The change has not lasted six months");
        people.complete(people.task(family, "confirmOutcome"), Map.of());

        assertThat(ended(family)).isTrue();
        assertThat(paid(family)).isEmpty();
    }

    @Test
    @Order(2030)
    void a_scheme_that_a_council_brings_as_files_runs_from_referral_to_its_payments() throws IOException {
        people.moveTo(LocalDate.parse("2030-02-04"));
        FileSystemUtils.deleteRecursively(OWN);
        FileSystemUtils.copyRecursively(SCHEME, OWN);
        offer("xx-2030");
        runIn2030("xx-2030", 25);
        Files.delete(OWN.resolve("dmn/payments-xx-2030.dmn"));
        models("check")
                .statusCode(200)
                .body("faults.reason", contains("the scheme also needs dmn/payments-xx-2030.dmn"));
        models("reload").statusCode(422);
        FileSystemUtils.copyRecursively(SCHEME, OWN);
        models("reload").statusCode(200).body("changed", equalTo(true));

        String family = new StartForms(people)
                .start(
                        "demo-triage",
                        "family-intervention",
                        "referral-received",
                        Map.of("scheme", "xx-2030", "referral", "S-2030"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("businessKey");
        workTo(family, "recordFacts");
        people.complete(people.task(family, "recordFacts"), Map.of("arrears", "yes"));
        assertThat(served(family, "recordFacts", "missingFacts")).isEqualTo("How many children care for somebody?");
        people.complete(people.task(family, "recordFacts"), Map.of("arrears", "yes", "carers", 2));
        assertThat(workTo(family, "recordMeasures")).contains("approveClosure", "checkSustained");
        assertThat(served(family, "recordMeasures", "carersInScope")).isEqualTo("2");
        people.complete(people.task(family, "recordMeasures"), Map.of("rentPaidMonths", 7));
        assertThat(served(family, "recordMeasures", "missingMeasures"))
                .isEqualTo("How many children who care have help?");
        people.complete(people.task(family, "recordMeasures"), Map.of("rentPaidMonths", 7, "carersHelped", 2));
        workTo(family, "recordReply");
        people.complete(people.task(family, "recordReply"), Map.of("amountPaid", "1349.50"));

        assertThat(ended(family)).isTrue();
        assertThat(paid(family)).containsExactly("steady-home 1250.00 of 1349.50", "young-carers 99.50 of 1349.50");
    }

    /** The council's own start form offers the programme in place of an older one. */
    private static void offer(String scheme) throws IOException {
        String form = Files.readString(Path.of("forms/referral-received.form"));
        Files.writeString(
                OWN.resolve("forms/referral-received.form"), form.replace("\"tf-2015\"", "\"" + scheme + "\""));
    }

    /** The council runs one programme more, for so many families. */
    private void runIn2030(String scheme, int allocation) {
        Map<String, Object> council = people.as(Caseworkers.OPERATOR)
                .get("/api/councils/northshire")
                .jsonPath()
                .getMap("");
        List<Object> schemes = new ArrayList<>((List<?>) council.get("schemes"));
        schemes.add(Map.of("code", scheme, "allocation", allocation, "from", "2030-01-01", "to", "2030-12-31"));
        council.put("schemes", schemes);
        people.as(Caseworkers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(council)
                .put("/api/councils/northshire")
                .then()
                .statusCode(204);
    }

    private ValidatableResponse models(String what) {
        return people.as("demo-process-designers")
                .post("/api/models/northshire/{what}", what)
                .then();
    }

    private List<String> workToTheEnd(String family) {
        return workTo(family, null);
    }

    /** Does what comes, in the order in which it comes, until a task of the step is open; without a step, to the end. */
    private List<String> workTo(String family, String step) {
        List<String> steps = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            List<OpenTask> open = people.tasksOf(family);
            if (open.stream().anyMatch(task -> task.step().equals(step)) || step == null && ended(family)) {
                return steps;
            }
            if (open.isEmpty()) {
                people.moveTo(people.today().plusDays(7));
            } else {
                steps.add(open.get(0).step());
                people.complete(open.get(0), Map.of());
            }
        }
        throw new AssertionError("Never " + step + " after " + steps);
    }

    private boolean ended(String family) {
        return people.as(Caseworkers.OPERATOR)
                        .queryParam("businessKey", family)
                        .get("/engine-rest/process-instance/count")
                        .jsonPath()
                        .getInt("count")
                == 0;
    }

    private String served(String family, String step, String field) {
        OpenTask task = people.task(family, step);
        return String.valueOf(people.servedTo(people.personFor(task), task).get(field));
    }

    /** Each payment that was claimed and paid, with its amount and what was paid of the whole claim. */
    private List<String> paid(String family) {
        return jdbc.sql("""
            select l.payment || ' ' || l.amount || ' of ' || c.amount_paid
            from claim c join claim_line l on l.claim_id = c.id
            where c.case_reference = :family and c.state = 'paid' order by l.payment
            """).param("family", family).query(String.class).list();
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
