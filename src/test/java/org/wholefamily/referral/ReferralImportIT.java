package org.wholefamily.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;

/** What becomes of the rows of a referral file. */
@RunningProduct
@Tag("postgres")
class ReferralImportIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void a_boroughs_three_hundred_families_are_cases_that_wait_for_a_person() throws IOException {
        JsonPath answer = send("demo-data-officers", file("northshire.csv"));

        assertThat(answer.getInt("accepted")).isEqualTo(300);
        assertThat(answer.getInt("refused")).isZero();
        Set<String> references = new HashSet<>(answer.getList("rows.caseReference"));
        assertThat(references).hasSize(300);
        references.forEach(reference -> assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .list())
                .as(reference)
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("userTask_screenReferral"));
        assertThat(send("demo-data-officers", file("northshire.csv")).getInt("unchanged"))
                .isEqualTo(300);
    }

    @Test
    void each_of_ten_bad_rows_is_refused_at_its_column() throws IOException {
        JsonPath result = send("demo-triage", file("ten-bad-rows.csv"));

        assertThat(result.getInt("refused")).isEqualTo(10);
        assertThat(result.getInt("accepted")).isZero();
        assertThat(result.getList("rows.column", String.class))
                .containsExactly(
                        "date_of_birth",
                        "surname",
                        "council",
                        "date_of_birth",
                        "scheme",
                        "forename",
                        "surname",
                        "agency",
                        "received_on",
                        "sex");
        assertThat(result.getList("rows.line", Integer.class)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(result.getList("rows.status", String.class)).containsOnly("refused");
        assertThat(result.getList("rows.caseReference")).containsOnlyNulls();
        assertThat(result.prettify()).doesNotContain("Brandt", "cmd(", "30/02", "alchemy", "YYY");
        assertThat(taken("BAD-%")).isZero();
    }

    @Test
    void a_referral_is_taken_or_refused_whole_and_every_row_says_so() throws IOException {
        JsonPath result = send("demo-triage", file("families.csv"));

        assertThat(List.of(result.getInt("accepted"), result.getInt("refused"), result.getInt("unchanged")))
                .containsExactly(2, 2, 0);
        assertThat(result.getList("rows.line", Integer.class))
                .as("a quoted line break counts")
                .containsExactly(2, 3, 5, 6, 7, 8);
        assertThat(result.getList("rows.referral", String.class))
                .containsExactly("MIX-1", "MIX-2", "MIX-3", "MIX-1", "MIX-3", "MIX-4");
        assertThat(result.getList("rows.status", String.class))
                .containsExactly("accepted", "accepted", "refused", "accepted", "refused", "refused");
        assertThat(result.getList("rows.column", String.class))
                .containsExactly(null, null, "date_of_birth", null, "date_of_birth", "postcode");
        assertThat(result.getString("rows[2].reason")).startsWith("line 7: ");
        assertThat(result.getString("rows[0].caseReference")).isEqualTo(result.getString("rows[3].caseReference"));
        assertThat(people.tasksOf(result.getString("rows[0].caseReference"))).hasSize(1);
        assertThat(taken("MIX-3")).isZero();

        JsonPath again = send("demo-triage", file("families.csv"));
        assertThat(List.of(again.getInt("accepted"), again.getInt("refused"), again.getInt("unchanged")))
                .containsExactly(0, 2, 2);
        assertThat(again.getString("rows[0].caseReference")).isEqualTo(result.getString("rows[0].caseReference"));
    }

    @Test
    void a_child_older_than_its_parent_is_refused() throws IOException {
        JsonPath result = send("demo-triage", file("older-child.csv"));

        assertThat(result.getInt("refused")).isEqualTo(1);
        assertThat(result.getList("rows.column", String.class)).containsOnly("date_of_birth");
        assertThat(result.getString("rows[1].reason")).startsWith("date_of_birth");
    }

    @Test
    void the_same_referral_with_other_content_is_refused_at_its_key() throws IOException {
        String row = line("SAME-1", "rent");
        assertThat(send("demo-triage", row).getInt("accepted")).isEqualTo(1);

        JsonPath result = send("demo-triage", row.replace(",rent", ",noise"));

        assertThat(result.getInt("refused")).isEqualTo(1);
        assertThat(result.getString("rows[0].column")).isEqualTo("referral");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        String text = "\uFEFF" + line("BOM-1", "rent").replace("\n", "\r\n");

        assertThat(send("demo-data-officers", text).getInt("accepted")).isEqualTo(1);
        assertThat(send("demo-data-officers", line("BOM-1", "rent")).getInt("unchanged"))
                .isEqualTo(1);
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_refused() throws IOException {
        String few = line("FEW-1", "rent").replaceFirst(",[^,]*\\n$", "\n");
        String many = line("MANY-1", "rent,unquoted");

        for (String file : List.of(few, many)) {
            JsonPath result = send("demo-triage", file);
            assertThat(result.getInt("refused")).isEqualTo(1);
            assertThat(result.getString("rows[0].reason")).contains("18 columns");
        }
    }

    @Test
    void one_referral_at_the_same_moment_opens_one_case() throws Exception {
        String file = line("RACE-1", "rent");
        Callable<JsonPath> sending = () -> send("demo-triage", file);
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonPath>> results = both.invokeAll(List.of(sending, sending, sending, sending));
            int accepted = 0;
            Set<String> references = new HashSet<>();
            for (Future<JsonPath> result : results) {
                accepted += result.get().getInt("accepted");
                assertThat(result.get().getInt("refused")).isZero();
                references.add(result.get().getString("rows[0].caseReference"));
            }
            assertThat(accepted).isEqualTo(1);
            assertThat(references).hasSize(1);
            assertThat(people.tasksOf(references.iterator().next())).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void only_those_who_take_referrals_send_files() {
        for (String user : List.of("demo-caseworkers", "demo-agency-police", Caseworkers.OPERATOR)) {
            people.as(user)
                    .contentType("text/csv")
                    .body(line("ROLE-1", "rent"))
                    .post("/api/referrals/imports")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-permitted"));
        }
        assertThat(taken("ROLE-1")).isZero();
    }

    @Test
    void another_councils_people_are_refused_at_the_council() {
        new Newcomers(people).southtown("triage");

        JsonPath result = send("south-triage", line("ALIEN-1", "rent"));

        assertThat(result.getString("rows[0].column")).isEqualTo("council");
        assertThat(result.getString("rows[0].reason"))
                .as("the same words as for a council that does not exist")
                .isEqualTo(send("south-triage", line("ALIEN-1", "rent").replace("northshire", "nowhere"))
                        .getString("rows[0].reason"));
        assertThat(taken("ALIEN-1")).isZero();
    }

    private JsonPath send(String user, String file) {
        return people.as(user)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/referrals/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int taken(String referral) {
        return jdbc.sql("select count(*) from referral where referral like :key")
                .param("key", referral)
                .query(Integer.class)
                .single();
    }

    private static String line(String referral, String concern) {
        return String.join(",", ReferralRules.COLUMNS) + "\n" + referral
                + ",2013-09-12,northshire,tf-2012,housing,Tenancy officer,1,parent,Nils,Ode,1981-02-03,1 Far Lane,NS4"
                + " 8TT,M,,,yes,"
                + concern + "\n";
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("referrals/" + name).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
