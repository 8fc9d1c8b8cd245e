package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.EngineTables;
import org.wholefamily.running.Markers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** What is told of a family stays in the family record: not in the engine, not in the log, not in a refusal. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CSV_HEAD =
            "referral,received_on,council,scheme,agency,referred_by,person,role,forename,"
                    + "surname,date_of_birth,address_line,postcode,sex,upn,nino,agrees,concern\n";

    /** Answers that send the family round once more, so that the questions behind a "no" are asked as well. */
    private static final Map<String, Map<String, Object>> FIRST_TIME = Map.of(
            "answerOffer", Map.of("accepted", "no", "declineReason", "caseload"),
            "agreePlan", Map.of("familyAgrees", "no"),
            "carryOutAction", Map.of("done", "no"),
            "signOffClaim", Map.of("signedOff", "no"),
            "approveClosure", Map.of("approved", "no"));

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private final Markers markers = new Markers();
    private final Set<String> done = new HashSet<>();
    private final List<String> leaks = new ArrayList<>();
    private Caseworkers people;
    private StartForms forms;
    private Waits waits;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
        waits = new Waits(management, people);
    }

    @Test
    void nothing_of_a_family_is_in_the_engine_in_the_log_or_in_a_refusal(CapturedOutput log) throws Exception {
        importFile();
        String family =
                start("demo-triage", "family-intervention", "referral-received", Map.of("referral", "MARK-FORM"));
        String json = postJson();
        people.complete(people.task(json, "screenReferral"), Map.of());
        concerns(family);

        toTheEnd(family);

        assertThat(done)
                .as("steps")
                .hasSizeGreaterThan(25)
                .contains("respondToConcern", "approveClosure", "checkSustained");
        assertThat(markers.planted()).hasSizeGreaterThan(60);
        Map<String, Set<String>> found = new HashMap<>();
        Map<String, String> engine = new EngineTables(jdbc).dump();
        assertThat(engine.get("ACT_HI_PROCINST")).as("the dump reads rows").contains(family);
        assertThat(engine.get("ACT_GE_BYTEARRAY")).as("and bytes").contains("familySummary");
        assertThat(log.getAll()).as("the log was heard").contains("is not asked with these answers");
        engine.forEach((table, rows) -> found.put(table, new TreeSet<>(markers.foundIn(rows))));
        found.values().removeIf(Set::isEmpty);
        assertThat(found).as("what the engine's tables hold").isEmpty();
        assertThat(markers.foundIn(log.getAll())).as("what the log holds").isEmpty();
        assertThat(leaks).as("what refusals repeat").isEmpty();
    }

    private void importFile() {
        String row = "%s,2013-09-12,northshire,tf-2012,housing,%s,1,parent,%s,%s,%s,%s,%s,F,%s,%s,yes,%s\n";
        String good = row.formatted(cells("MARK-CSV"));
        String bad = row.formatted(cells("MARK-CSV-BAD")).replace(",F,", ",Q,");
        Response answer = people.as("demo-triage")
                .header("Content-Type", "text/csv")
                .body((CSV_HEAD + good + bad).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/referrals/imports");
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
        leaks.addAll(markers.foundIn(answer.asString()));
    }

    private Object[] cells(String referral) {
        List<Object> cells = new ArrayList<>(List.of(referral));
        for (String column :
                "referredBy forename surname dateOfBirth addressLine postcode upn nino concern".split(" ")) {
            cells.add(markers.plant("csv." + column));
        }
        return cells.toArray();
    }

    private String postJson() throws Exception {
        Map<String, Object> person = new HashMap<>(Map.of("role", "parent", "sex", "F", "agrees", "yes"));
        for (String field : "forename surname dateOfBirth addressLine postcode upn nino concern".split(" ")) {
            person.put(field, markers.plant("json." + field));
        }
        Map<String, Object> referral = new HashMap<>(people.usual("api-referral"));
        referral.putAll(Map.of(
                "referral", "MARK-JSON", "referredBy", markers.plant("json.referredBy"), "people", List.of(person)));
        String reference = forms.post("demo-triage", "/api/referrals", referral)
                .then()
                .statusCode(201)
                .extract()
                .path("caseReference");
        for (String field : person.keySet()) {
            Map<String, Object> bad = new HashMap<>(person);
            bad.put(field, List.of(person.get(field)));
            referral.put("people", List.of(bad));
            Response refusal = forms.post("demo-triage", "/api/referrals", referral);
            assertThat(refusal.statusCode()).isEqualTo(400);
            leaks.addAll(markers.foundIn(refusal.asString()));
        }
        Response broken = forms.post("demo-triage", "/api/referrals", JSON.writeValueAsString(referral) + "}}");
        leaks.addAll(markers.foundIn(broken.asString()));
        return reference;
    }

    private void concerns(String family) throws Exception {
        forms.tell(
                        "demo-caseworkers",
                        "safeguardingConcernRaised",
                        family,
                        Map.of("concern", markers.plant("message.concern"), "immediate", true))
                .then()
                .statusCode(204);
        Response refusal = forms.tell(
                "demo-caseworkers",
                "safeguardingConcernRaised",
                family,
                Map.of("concern", markers.plant("message.concern"), "immediate", markers.plant("message.immediate")));
        assertThat(refusal.statusCode()).isEqualTo(400);
        leaks.addAll(markers.foundIn(refusal.asString()));
        start("demo-caseworkers", "safeguarding-concern", "safeguarding-concern", Map.of("caseReference", family));
    }

    private String start(String user, String process, String form, Map<String, Object> changed) throws Exception {
        JsonNode schema = schema("/engine-rest/process-definition/key/" + process + "/deployed-start-form", user);
        Map<String, Object> answers = markers.plant(form, schema, people.usual(form));
        answers.putAll(changed);
        Map<String, Object> bad = new HashMap<>(answers);
        bad.put("noSuchQuestion", markers.plant(form + ".noSuchQuestion"));
        Response refusal = forms.start(user, process, form, bad);
        assertThat(refusal.statusCode()).isEqualTo(400);
        leaks.addAll(markers.foundIn(refusal.asString()));
        Response started = forms.start(user, process, form, answers);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        return started.jsonPath().getString("businessKey");
    }

    private void toTheEnd(String family) throws Exception {
        for (int round = 0; round < 120; round++) {
            List<OpenTask> open = people.tasksOf(family);
            if (open.isEmpty() && !waits.endNext(family)) {
                return;
            }
            for (OpenTask task : open.stream().limit(1).toList()) {
                work(task);
            }
        }
        throw new AssertionError(family + " has no end after " + done);
    }

    /** Sends markers everywhere; a question that is not asked with these answers is left out at the next try. */
    private void work(OpenTask task) throws Exception {
        String user = people.personFor(task);
        String form = people.formOf(user, task);
        JsonNode schema = schema("/engine-rest/task/" + task.id() + "/deployed-form", user);
        Map<String, Object> answers = new HashMap<>(people.usual(form));
        if (done.add(task.step())) {
            answers.putAll(FIRST_TIME.getOrDefault(task.step(), Map.of()));
        }
        Map<String, Object> planted = markers.plant(form, schema, answers);
        for (int attempt = 0; attempt < 12; attempt++) {
            Response answer = people.submitAs(user, task, planted);
            if (answer.statusCode() == 204) {
                return;
            }
            leaks.addAll(markers.foundIn(answer.asString()));
            assertThat(answer.asString()).as(task.step()).contains("is not asked with these answers");
            String message = answer.jsonPath().getString("message");
            planted.replaceAll((field, value) ->
                    message.contains("field '" + field + "'") || message.contains(field + ": ") ? null : value);
        }
        throw new AssertionError(task.step() + " was never taken");
    }

    private JsonNode schema(String path, String user) throws Exception {
        return JSON.readTree(people.as(user)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("components");
    }
}
