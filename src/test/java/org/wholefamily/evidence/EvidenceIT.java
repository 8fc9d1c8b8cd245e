package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.wholefamily.evidence.Extract.BENEFITS;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;
import static org.wholefamily.evidence.ExtractText.file;
import static org.wholefamily.evidence.ExtractText.header;
import static org.wholefamily.evidence.ExtractText.row;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** Agencies' extracts come in by a call, and go again by one. */
@RunningProduct
@Tag("postgres")
class EvidenceIT {

    private static final String OFFICER = "demo-data-officers";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void an_extract_comes_in_says_what_became_of_its_rows_and_is_taken_back() {
        String text = file(
                BENEFITS,
                aboutNobodyKnown("IT-1"),
                row(BENEFITS, "row_id", "IT-2", "ended_on", "2012-01-01"),
                aboutNobodyKnown("IT-3"));

        String number = send("benefits", text, "&from=2012-01-01&to=2013-07-31")
                .statusCode(202)
                .extract()
                .path("importId");

        JsonPath done = done(number);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(List.of(
                        done.getInt("rows"),
                        done.getInt("read"),
                        done.getInt("unlinked"),
                        done.getInt("refused"),
                        done.getInt("linked"),
                        done.getInt("asked")))
                .containsExactly(3, 3, 2, 1, 0, 0);
        assertThat(done.getString("from")).isEqualTo("2012-01-01");
        assertThat(done.getString("to")).isEqualTo("2013-07-31");
        assertThat(done.getString("refusals[0]"))
                .contains("line:3", "column:ended_on", "reason:lies before started_on");
        assertThat(links("benefits"))
                .startsWith("row_id,status,person,score\n")
                .contains("IT-1,unlinked,,\n", "IT-3,unlinked,,\n")
                .doesNotContain("IT-2");
        assertThat(done(send("benefits", text, "").extract().path("importId")).getInt("unchanged"))
                .isEqualTo(2);
        people.as(OFFICER)
                .get("/api/evidence/imports?council=northshire")
                .then()
                .statusCode(200)
                .body("importId", hasItem(number));

        takeBackAll();
        assertThat(links("benefits")).isEqualTo("row_id,status,person,score\n");
        people.as(OFFICER)
                .get("/api/evidence/imports/" + number)
                .then()
                .statusCode(410)
                .body("code", equalTo("import-taken-back"))
                .body("takenBackBy", equalTo(OFFICER))
                .body("takenBackAt", containsString("T"));
        people.as(OFFICER)
                .get("/api/evidence/imports?council=northshire")
                .then()
                .body("find { it.importId == '" + number + "' }.takenBackBy", equalTo(OFFICER))
                .body("find { it.importId == '" + number + "' }.to", equalTo("2013-07-31"));
        assertThat(jdbc.sql("select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                                + " where d.key_ = 'evidence-import'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String aboutNobodyKnown(String rowId) {
        return row(
                BENEFITS,
                "row_id",
                rowId,
                "forename",
                "Ulla",
                "surname",
                "Nowhereson",
                "date_of_birth",
                "1931-01-30",
                "address_line",
                "99 Nowhere Row",
                "postcode",
                "ZZ9 9ZZ",
                "nino",
                "");
    }

    /** Facts of families in other tests would be taken from what stands. */
    @AfterEach
    void takeBackAll() {
        List<String> numbers = people.as(OFFICER)
                .get("/api/evidence/imports?council=northshire")
                .jsonPath()
                .getList("findAll { it.takenBackAt == null }.importId");
        numbers.forEach(number -> people.as(OFFICER)
                .delete("/api/evidence/imports/" + number)
                .then()
                .statusCode(200));
    }

    @Test
    void a_file_that_cannot_be_read_as_a_whole_leaves_nothing() {
        int before = files();
        refused("benefits", "", 400, "empty-file", "empty");
        refused("benefits", header(BENEFITS), 400, "empty-file", "no row");
        refused("benefits", row(BENEFITS) + row(BENEFITS), 400, "not-csv", "header");
        refused(
                "benefits",
                file(SCHOOL_ABSENCE, row(SCHOOL_ABSENCE)),
                400,
                "missing-column",
                "benefit, ended_on, nino");
        refused(
                "benefits",
                file(BENEFITS, row(BENEFITS)).replace("started_on", "start_date"),
                400,
                "missing-column",
                "no column started_on; nobody knows what stands in its place 9");
        refused("benefits", file(BENEFITS, row(BENEFITS)) + "\"X-2,Leah", 400, "not-csv", "quotation mark");
        refused("no-such", file(BENEFITS, row(BENEFITS)), 404, "no-such-extract", "no extract");
        people.as(OFFICER)
                .contentType("text/csv")
                .body((file(BENEFITS) + "X-1,Zo\u00eb").getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/evidence/imports/benefits?council=northshire")
                .then()
                .statusCode(400)
                .body("code", equalTo("not-utf-8"))
                .body("detail", containsString("Line 2"));
        for (String period : List.of("&from=2013-07-01&to=2013-06-30", "&to=2099-01-01", "&from=yesterday")) {
            send("benefits", file(BENEFITS, row(BENEFITS)), period)
                    .statusCode(400)
                    .body("code", equalTo("bad-period"));
        }
        assertThat(files()).isEqualTo(before);
    }

    private void refused(String extract, String text, int status, String code, String detail) {
        send(extract, text, "")
                .statusCode(status)
                .body("code", equalTo(code))
                .body("detail", containsString(detail))
                .body("detail", not(containsString("Leah")));
    }

    @Test
    void a_row_of_another_council_is_refused_at_its_column() {
        String text = file(BENEFITS, row(BENEFITS, "row_id", "OTHER-1"))
                .replace("row_id,", "council,row_id,")
                .replace("OTHER-1", "southtown,OTHER-1");

        JsonPath done =
                done(send("benefits", text, "").statusCode(202).extract().path("importId"));

        assertThat(done.getInt("refused")).isEqualTo(1);
        assertThat(done.getString("refusals[0].column")).isEqualTo("council");
    }

    @Test
    void only_data_officers_of_the_council_see_and_send() {
        for (String user : List.of("demo-triage", "demo-managers", "demo-agency-police", Caseworkers.OPERATOR)) {
            people.as(user)
                    .contentType("text/csv")
                    .body(file(BENEFITS, row(BENEFITS)))
                    .post("/api/evidence/imports/benefits?council=northshire")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-permitted"));
            people.as(user)
                    .get("/api/evidence/links/benefits?council=northshire")
                    .then()
                    .statusCode(403);
        }
        String number = send("benefits", file(BENEFITS, row(BENEFITS, "row_id", "MINE-1")), "")
                .statusCode(202)
                .extract()
                .path("importId");
        done(number);
        new Newcomers(people).southtown("data-officers");
        people.as("south-data-officers")
                .get("/api/evidence/imports/" + number)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-import"));
        people.as("south-data-officers")
                .delete("/api/evidence/imports/" + number)
                .then()
                .statusCode(404);
        people.as("south-data-officers")
                .get("/api/evidence/imports?council=northshire")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-council"));
    }

    private ValidatableResponse send(String extract, String text, String more) {
        return people.as(OFFICER)
                .contentType("text/csv")
                .body(text)
                .post("/api/evidence/imports/" + extract + "?council=northshire" + more)
                .then();
    }

    private JsonPath done(String number) {
        waits.endAll(number);
        return people.as(OFFICER).get("/api/evidence/imports/" + number).jsonPath();
    }

    private String links(String extract) {
        return people.as(OFFICER)
                .get("/api/evidence/links/" + extract + "?council=northshire")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
    }

    private int files() {
        return jdbc.sql("select count(*) from evidence_import")
                .query(Integer.class)
                .single();
    }
}
