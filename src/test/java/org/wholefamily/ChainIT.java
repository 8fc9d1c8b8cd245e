package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;

/** What happened in the cases of a council stands as it was written, and whoever answers for it can see that. */
@RunningProduct
class ChainIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
    }

    @Test
    void the_work_on_a_case_is_chained_and_a_change_in_the_database_is_found() {
        String family = people.refer("CHAIN-1");
        people.complete(people.task(family, "screenReferral"), Map.of());
        people.workTo(family, "completeAssessment");

        String head = verify("demo-internal-audit")
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("entries", greaterThan(5))
                .body("head", hasLength(64))
                .body("firstBroken", nullValue())
                .extract()
                .path("head");

        change(family, "task-completed", "task-reminded");
        verify("demo-managers")
                .body("holds", equalTo(false))
                .body("firstBroken.caseReference", equalTo(family))
                .body("firstBroken.entry", greaterThan(1))
                .body("firstBroken.reason", equalTo("changed"));
        change(family, "task-reminded", "task-completed");
        assertThat(verify("demo-managers").extract().<String>path("head")).isEqualTo(head);
    }

    @Test
    void others_are_not_told() {
        verify("demo-caseworkers").statusCode(403).body("code", equalTo("not-permitted"));
        people.as("demo-managers")
                .get("/api/chain/verify?council=southtown")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-council"));
        people.as("demo-managers").get("/api/chain/verify").then().statusCode(400);
    }

    private ValidatableResponse verify(String user) {
        return people.as(user).get("/api/chain/verify?council=northshire").then();
    }

    private void change(String family, String from, String to) {
        assertThat(jdbc.sql("update chain_entry set kind = ? where chain = ? and kind = ?")
                        .params(to, family, from)
                        .update())
                .isPositive();
    }
}
