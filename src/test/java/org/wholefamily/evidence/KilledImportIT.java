package org.wholefamily.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholefamily.evidence.Extract.SCHOOL_ABSENCE;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.OwnProcess;

/** A node that is killed in the middle of an import; the next one goes on. */
class KilledImportIT {

    private static final int ROWS = 60_000;

    /** So long another node waits before it takes over; the usual minute would do as well. */
    private static final String SOON = "camunda.bpm.job-execution.lock-time-in-millis=30000";

    @TempDir
    private Path folder;

    @Test
    void a_kill_in_the_middle_of_an_import_loses_no_row_and_stores_none_twice() throws IOException {
        String number;
        int read;
        try (OwnProcess node = begin()) {
            number = send(node);
            read = goesOn(node, number, one -> one.getInt("read") > 0).getInt("read");
            node.kill();
        }
        assertThat(read).isLessThan(ROWS);

        try (OwnProcess other = begin()) {
            JsonPath done = goesOn(other, number, one -> !one.getString("state").equals("running"));

            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(done.getInt("read")).isEqualTo(ROWS);
            assertThat(done.getInt("unlinked")).isEqualTo(ROWS - 1);
            assertThat(done.getInt("refused")).as("a million rows with one bad").isEqualTo(1);
            assertThat(done.getInt("refusals[0].line")).isEqualTo(ROWS / 2 + 2);
            assertThat(links(other).lines().distinct().count()).isEqualTo(ROWS);
        }
    }

    private OwnProcess begin() throws IOException {
        OwnProcess node = OwnProcess.begin(folder, "spring.datasource.url=" + OwnProcess.database(folder), SOON);
        node.awaitReady();
        return node;
    }

    private static String send(OwnProcess node) {
        String[] rows = IntStream.range(0, ROWS)
                .mapToObj(row -> ExtractText.row(
                        SCHOOL_ABSENCE, "row_id", "K-" + row, "sessions_possible", row == ROWS / 2 ? "-1" : "124"))
                .toArray(String[]::new);
        return new Caseworkers(node.port())
                .as("demo-data-officers")
                .contentType("text/csv")
                .body(ExtractText.file(SCHOOL_ABSENCE, rows))
                .post("/api/evidence/imports/school-absence?council=northshire")
                .then()
                .statusCode(202)
                .extract()
                .path("importId");
    }

    private static JsonPath goesOn(OwnProcess node, String number, Predicate<JsonPath> until) {
        return Awaitility.await("the import goes on")
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> new Caseworkers(node.port())
                                .as("demo-data-officers")
                                .get("/api/evidence/imports/" + number)
                                .jsonPath(),
                        until);
    }

    private static String links(OwnProcess node) {
        return new Caseworkers(node.port())
                .as("demo-data-officers")
                .get("/api/evidence/links/school-absence?council=northshire")
                .asString();
    }
}
