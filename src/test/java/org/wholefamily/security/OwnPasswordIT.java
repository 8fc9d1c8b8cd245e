package org.wholefamily.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.WebAppSession;

@RunningProduct
class OwnPasswordIT {

    private static final String NEW = "heron under the bridge";

    @LocalServerPort
    private int port;

    private Newcomers newcomers;

    @BeforeEach
    void meet() {
        newcomers = new Newcomers(new Caseworkers(port));
    }

    @Test
    void people_change_their_own_password_in_the_web_apps() {
        String person = newcomers.join("own-password", "northshire", "triage");
        WebAppSession session = new WebAppSession(port, person);
        assertThat(signsIn(person, "demo")).isTrue();

        assertThat(change(session, person, "demo", NEW)).isEqualTo(204);

        assertThat(signsIn(person, "demo")).isFalse();
        assertThat(signsIn(person, NEW)).isTrue();
    }

    @Test
    void who_does_not_know_the_old_password_changes_nothing() {
        String person = newcomers.join("left-the-desk", "northshire", "triage");

        assertThat(change(new WebAppSession(port, person), person, "a guess", NEW))
                .isEqualTo(400);

        assertThat(signsIn(person, "demo")).isTrue();
    }

    @Test
    void nobody_changes_the_password_of_a_colleague() {
        String person = newcomers.join("nosy-colleague", "northshire", "managers");
        String other = newcomers.join("other-colleague", "northshire", "triage");

        assertThat(change(new WebAppSession(port, person), other, "demo", NEW)).isEqualTo(403);

        assertThat(signsIn(other, "demo")).isTrue();
    }

    private static int change(WebAppSession session, String whose, String old, String password) {
        return session.put(
                        "/user/" + whose + "/credentials",
                        Map.of("password", password, "authenticatedUserPassword", old))
                .statusCode();
    }

    private boolean signsIn(String user, String password) {
        return given().port(port)
                        .auth()
                        .preemptive()
                        .basic(user, password)
                        .get("/engine-rest/version")
                        .statusCode()
                == 200;
    }
}
