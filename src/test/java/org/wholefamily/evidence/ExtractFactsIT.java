package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.wholefamily.evidence.Extract.YOUTH_OFFENCES;
import static org.wholefamily.evidence.ExtractText.file;
import static org.wholefamily.evidence.ExtractText.row;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** A caseworker sees what the extracts tell, takes it over or says otherwise. */
@RunningProduct
@Tag("postgres")
class ExtractFactsIT {

    private static final String WORKER = "demo-caseworkers";
    private static final String OFFICER = "demo-data-officers";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Test
    void what_is_left_open_is_taken_from_the_extracts_and_what_is_said_otherwise_is_kept() {
        Caseworkers people = new Caseworkers(port);
        String taken = people.refer("EXTRACT-1");
        String corrected = people.refer("EXTRACT-2");
        String number = offence(people, "EXTRACT-YO-1");
        link("EXTRACT-YO-1", child(people, taken));
        try {
            OpenTask open = facts(people, taken);
            Map<String, Object> served = people.servedTo(WORKER, open);
            assertThat(served).containsEntry("toldYoungOffenders", 1);
            assertThat((String) served.get("extractFacts"))
                    .startsWith(
                            "Under-18s with a proven offence: 1 (1 row of youth offences, import " + number + " of ");
            people.complete(open, people.changes("youngOffenders", null).without("localConcern", "outOfWorkBenefit"));
            assertThat(people.servedTo(WORKER, people.task(taken, "recordFacts")))
                    .containsEntry("youngOffenders", 1);

            people.complete(
                    facts(people, corrected),
                    people.changes("youngOffenders", 1, "factsReason", "The court told us on the telephone."));
            people.as(WORKER)
                    .get("/api/families/{case}/facts", corrected)
                    .then()
                    .statusCode(200)
                    .body("facts.youngOffenders", equalTo(0))
                    .body("corrections[0].said", equalTo("1"))
                    .body("corrections[0].reason", equalTo("The court told us on the telephone."));
        } finally {
            people.as(OFFICER).delete("/api/evidence/imports/" + number).then().statusCode(200);
        }
    }

    private OpenTask facts(Caseworkers people, String family) {
        people.workTo(family, "recordFacts");
        return people.task(family, "recordFacts");
    }

    private String offence(Caseworkers people, String rowId) {
        String number = people.as(OFFICER)
                .contentType("text/csv")
                .body(file(YOUTH_OFFENCES, row(YOUTH_OFFENCES, "row_id", rowId)).getBytes(StandardCharsets.UTF_8))
                .post("/api/evidence/imports/youth-offences?council=northshire")
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
        new Waits(management, people).endAll(number);
        return number;
    }

    private String child(Caseworkers people, String family) {
        return people.as(WORKER)
                .get("/api/families/{case}", family)
                .jsonPath()
                .getString("people.find { it.role == 'child' }.id");
    }

    private void link(String rowId, String person) {
        jdbc.sql("delete from evidence_link where row_number in (select id from evidence_row where row_id = :row)")
                .param("row", rowId)
                .update();
        jdbc.sql("""
                insert into evidence_link (row_number, status, person)
                select id, 'linked', :person from evidence_row where row_id = :row
                """).param("person", person).param("row", rowId).update();
    }
}
