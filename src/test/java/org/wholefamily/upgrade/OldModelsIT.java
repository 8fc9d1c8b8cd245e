package org.wholefamily.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.OwnModels;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** A council that has copied every shared model of an older product which it may have goes on with them. */
@RunningProduct
class OldModelsIT {

    private static final String COUNCIL = "oldvale";
    private static final Path OWN = OwnModels.of(COUNCIL);
    private static final OldDatabase OLDER = OldDatabase.of("2026-11-27");

    /** What the product starts by itself is not a council's to change. */
    private static final List<String> STAY_SHARED = List.of(
            "added-need",
            "consent-withdrawal",
            "family-intervention",
            "family-move",
            "lead-change",
            "safeguarding-concern",
            "safeguarding-front-door");

    private static final String[] GROUPS = {
        "triage", "caseworkers", "programme-coordinators", "lead-professionals", "managers", "chief-officers",
        "finance", "process-designers", "agency-education", "agency-police", "agency-health", "agency-housing",
        "agency-youth-offending", "agency-social-care", "agency-jobcentre", "agency-voluntary"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private ManagementService management;

    private Caseworkers people;

    @BeforeEach
    void the_models_are_the_councils_own() throws IOException {
        people = new Caseworkers(port, OLDER.answers());
        new Newcomers(people).setUp(COUNCIL, "Oldvale", "OV", "old-", GROUPS);
        FileSystemUtils.deleteRecursively(OWN);
        OLDER.unpackModels(OWN);
        for (String process : STAY_SHARED) {
            Files.delete(OWN.resolve("bpmn/" + process + ".bpmn"));
        }
    }

    @AfterEach
    void leave_nothing() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
        models("reload");
    }

    @Test
    void all_that_a_council_may_have_passes_the_check_and_takes_a_family_from_referral_to_closure_with_a_claim()
            throws IOException {
        models("check").body("faults", empty());
        models("reload").body("changed", equalTo(true)).body("files", hasSize(files()));

        String family = refer();
        EverybodysWork work = new EverybodysWork(people, "old-");
        Waits waits = new Waits(management, people);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = work.next(family, null) || waits.endNext(family);
        }

        assertThat(work.done(family))
                .containsSubsequence(
                        "screenReferral",
                        "recordFacts",
                        "completeAssessment",
                        "answerOffer",
                        "agreePlan",
                        "carryOutAction",
                        "holdReview",
                        "recordMeasures",
                        "confirmOutcome",
                        "checkClaim",
                        "signOffClaim",
                        "submitClaim",
                        "recordReply",
                        "proposeClosure",
                        "approveClosure",
                        "checkSustained")
                .contains("assessFamily", "contributePart", "meetAdviser", "recordProgress");
        assertThat(new Ends(database).of(family))
                .startsWith("closed; led;")
                .contains("claim paid 1600.00")
                .doesNotContain("STILL OPEN");
        assertThat(sharedProcesses(family)).containsExactly("family-intervention");
    }

    /** By which of everybody's models the case ran; by its council's own it ran all the others. */
    private List<String> sharedProcesses(String family) {
        return JdbcClient.create(database)
                .sql("""
                    select distinct p.key_ from act_hi_procinst h join act_re_procdef p on p.id_ = h.proc_def_id_
                    where h.business_key_ = :family and p.tenant_id_ is null
                    """)
                .param("family", family)
                .query(String.class)
                .list();
    }

    private ValidatableResponse models(String what) {
        return people.as("old-process-designers")
                .post("/api/models/" + COUNCIL + "/" + what)
                .then()
                .statusCode(200);
    }

    private String refer() {
        Map<String, Object> referral = new LinkedHashMap<>(people.usual("api-referral"));
        referral.put("council", COUNCIL);
        referral.put("referral", "OLD-MODELS");
        return people.as("old-triage")
                .contentType(ContentType.JSON)
                .body(referral)
                .post("/api/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("caseReference");
    }

    private static int files() throws IOException {
        try (Stream<Path> files = Files.walk(OWN)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }
}
