package org.wholefamily.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

/** Whoever tries a rule leaves nothing behind, whatever they try it with. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class TriedRulesIT {

    private static final String SECRET = "MARKED-VALUE";
    private static final String TRY = "/decision-definition/key/%s/evaluate";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void a_rule_that_is_tried_leaves_nothing_in_the_engine_the_log_and_the_answers(CapturedOutput log)
            throws Exception {
        int before = decisions();
        List<Response> answers = new ArrayList<>();
        for (String decision : List.of("referral-priority", "deadline", "eligibility-tf-2012", "course-tf-2012")) {
            for (Object value : List.of(SECRET, List.of(SECRET), Map.of("name", SECRET), 7, true)) {
                answers.addAll(tried(decision, value));
            }
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 400);
            assertThat(answer.asString()).doesNotContain(SECRET);
        });
        assertThat(answers).anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(decisions()).isEqualTo(before);
        assertThat(new EngineTables(jdbc).dump().values()).noneMatch(rows -> rows.contains(SECRET));
        LoggerFactory.getLogger(TriedRulesIT.class).warn("Heard");
        assertThat(log.getAll()).contains("Heard").doesNotContain(SECRET);
    }

    @Test
    void what_a_process_decides_is_kept_as_before() {
        int before = decisions();

        people.refer("TRIED-1");

        assertThat(decisions()).isGreaterThan(before);
    }

    private List<Response> tried(String decision, Object value) {
        Map<String, Object> variable =
                value instanceof String ? Map.of("value", value, "type", "String") : Map.of("value", value);
        Map<String, Object> body = Map.of(
                "variables",
                Map.of(
                        "concernCount",
                        variable,
                        "step",
                        variable,
                        "need",
                        variable,
                        "youngOffenders",
                        variable,
                        "children",
                        variable,
                        "scheme",
                        variable));
        String path = TRY.formatted(decision);
        return List.of(
                people.as("demo-managers")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/engine-rest" + path),
                people.as("demo-managers")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/engine-rest/engine/default" + path),
                new WebAppSession(port, "demo-managers").post(path, body));
    }

    private int decisions() {
        return jdbc.queryForObject("select count(*) from ACT_HI_DECINST", Integer.class);
    }
}
