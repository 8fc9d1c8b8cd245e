package org.wholefamily.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.EngineTables;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** What somebody has typed into a start form waits in their own tray until it is sent or thrown away. */
@RunningProduct
@Tag("postgres")
class StartDraftIT {

    private static final String REFERRAL = "start/family-intervention";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Caseworkers people;
    private Drafting drafting;
    private String ann;
    private String ben;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        drafting = new Drafting(people);
        ann = new Newcomers(people).join("draft-ann", "northshire", "caseworkers");
        ben = new Newcomers(people).join("draft-ben", "northshire", "caseworkers");
        drafting.delete(ann, REFERRAL).then().statusCode(204);
        drafting.delete(ann, "start/consent-withdrawal").then().statusCode(204);
    }

    @Test
    void a_start_waits_in_the_tray_of_who_typed_it() {
        Map<String, Object> typed = Map.of("referredBy", "Ms Vale", "people", List.of(Map.of("forename", "Ola")));
        drafting.put(ann, REFERRAL, 0, typed).then().statusCode(200).body("version", equalTo(1));
        drafting.put(ann, "start/consent-withdrawal", 0, Map.of("note", "x"))
                .then()
                .statusCode(200);

        people.as(ann)
                .get("/api/drafts")
                .then()
                .statusCode(200)
                .body("process", equalTo(List.of("consent-withdrawal", "family-intervention")))
                .body("name", equalTo(List.of("Consent withdrawal", "Family intervention")))
                .body("[0].savedAt", startsWith(people.today().toString()));
        drafting.get(ann, REFERRAL)
                .then()
                .statusCode(200)
                .body("answers", equalTo(typed))
                .body("by", equalTo(ann));
        drafting.get(ben, REFERRAL).then().statusCode(404).body("code", equalTo("no-draft"));
        people.as(ben).get("/api/drafts").then().statusCode(200).body("size()", equalTo(0));

        drafting.delete(ann, "start/consent-withdrawal").then().statusCode(204);
        drafting.put(ann, REFERRAL, 0, typed).then().statusCode(409).body("version", equalTo(1));
        people.as(ann).get("/api/drafts").then().body("process", equalTo(List.of("family-intervention")));
    }

    @Test
    void a_start_that_is_sent_takes_its_draft_with_it_and_one_that_is_refused_does_not() {
        StartForms forms = new StartForms(people);
        drafting.put(ann, REFERRAL, 0, Map.of("referredBy", "MARKER-START"));
        drafting.put(ben, REFERRAL, 0, Map.of("referredBy", "Ms Vale"));

        forms.start(
                        ann,
                        "family-intervention",
                        "referral-received",
                        Map.of("referral", "START-DRAFT-1", "agency", "none"))
                .then()
                .statusCode(400);
        drafting.get(ann, REFERRAL).then().statusCode(200);
        forms.start(ann, "family-intervention", "referral-received", Map.of("referral", "START-DRAFT-1"))
                .then()
                .statusCode(200);

        drafting.get(ann, REFERRAL).then().statusCode(404).body("code", equalTo("no-draft"));
        drafting.put(ann, REFERRAL, 1, Map.of("referredBy", "late"))
                .then()
                .statusCode(409)
                .body("version", equalTo(0));
        drafting.get(ben, REFERRAL).then().statusCode(200);
        assertThat(new EngineTables(jdbc).dump().toString()).doesNotContain("MARKER-START");
        drafting.delete(ben, REFERRAL).then().statusCode(204);
    }

    @Test
    void a_process_that_somebody_may_not_start_is_none() {
        String unknown = drafting.get(ann, "start/shopping").asString();
        assertThat(unknown).contains("no-such-process");

        for (String process : List.of("lead-change", "referral")) {
            assertThat(drafting.get(ann, "start/" + process).asString()).isEqualTo(unknown);
            drafting.put(ann, "start/" + process, 0, Map.of()).then().statusCode(404);
        }
        drafting.put("demo-agency-police", REFERRAL, 0, Map.of()).then().statusCode(404);
        drafting.put("demo-managers", "start/lead-change", 0, Map.of()).then().statusCode(200);
        drafting.delete("demo-managers", "start/lead-change").then().statusCode(204);
    }

    @Test
    void a_start_holds_what_its_form_asks() {
        drafting.put(ann, REFERRAL, 0, Map.of("people", List.of(Map.of(), Map.of("shoeSize", 4))))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-asked"))
                .body("field", equalTo("people[1].shoeSize"));
        people.as(ann).get("/api/drafts").then().body("size()", equalTo(0));
    }
}
