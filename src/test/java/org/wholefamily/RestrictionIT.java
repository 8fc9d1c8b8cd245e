package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.HiddenFamily;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;

/** A family that is kept hidden is hidden from everybody but named people, whichever way they come. */
@RunningProduct
@Tag("postgres")
class RestrictionIT {

    private static final String NAMED = "demo-managers";

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void a_hidden_record_is_found_by_named_people_only() {
        String family = HiddenFamily.refer(people, "HIDE-1");
        OpenTask screening = people.task(family, "screenReferral");
        assertThat(summary("demo-triage", screening)).contains("7 Quiet Lane");

        restrict(NAMED, family, wanted("record", true)).statusCode(200);

        family("demo-triage", family).statusCode(404);
        family(NAMED, family).statusCode(200).body("reference", equalTo(family));
        assertThat(summary(NAMED, screening)).contains("7 Quiet Lane");
        people.as("demo-triage")
                .get("/engine-rest/task/{id}/form-variables", screening.id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_hidden_address_and_a_hidden_member_are_not_in_what_others_are_given() {
        String family = HiddenFamily.refer(people, "HIDE-2");
        List<String> members = family(NAMED, family).statusCode(200).extract().path("people.id");
        String address = members.get(0);
        String hidden = members.get(1);

        restrict(NAMED, family, wanted("people", List.of(hidden), "addresses", List.of(address)))
                .statusCode(200);

        family("demo-caseworkers", family)
                .statusCode(200)
                .body("people.id", not(hasItem(hidden)))
                .body("people.find { it.id == '" + address + "' }.addressLine", nullValue());
        family(NAMED, family)
                .body("people.id", hasItem(hidden))
                .body("people.find { it.id == '" + address + "' }.addressLine", notNullValue());
    }

    @Test
    void only_a_named_manager_lifts_it() {
        String family = HiddenFamily.refer(people, "HIDE-3");
        new Newcomers(people).join("other-managers", "northshire", "managers");
        restrict(NAMED, family, wanted("record", true)).statusCode(200);

        restrict("other-managers", family, wanted()).statusCode(404);
        restrict("demo-caseworkers", family, wanted()).statusCode(404);
        restrict(NAMED, family, wanted()).statusCode(200);

        family("other-managers", family).statusCode(200);
    }

    @Test
    void a_restriction_that_nobody_could_lift_or_that_names_strangers_is_refused_at_its_field() {
        String family = HiddenFamily.refer(people, "HIDE-4");

        restrict("demo-caseworkers", family, wanted()).statusCode(403).body("code", equalTo("not-permitted"));
        restrict(NAMED, family, wanted("record", true, "readers", List.of()))
                .statusCode(400)
                .body("field", equalTo("readers"));
        restrict(NAMED, family, wanted("people", List.of("stranger")))
                .statusCode(400)
                .body("field", equalTo("people"));
        restrict(NAMED, "NS-999999", wanted()).statusCode(404);

        family("demo-caseworkers", family).statusCode(200);
    }

    @Test
    void a_slip_of_the_pen_shows_nothing_that_is_hidden() {
        String family = HiddenFamily.refer(people, "HIDE-5");
        restrict(NAMED, family, wanted("record", true)).statusCode(200);

        restrict(NAMED, family, Map.of()).statusCode(400).body("field", equalTo("record"));
        restrict(NAMED, family, wanted("recrod", true)).statusCode(400).body("field", equalTo("recrod"));
        restrict(NAMED, family, wanted("readers", List.of(NAMED, "demo-nobody")))
                .statusCode(400)
                .body("field", equalTo("readers"));

        family("demo-caseworkers", family).statusCode(404);
    }

    /** All that a restriction says, nothing hidden unless it is named here, and one manager to read it. */
    private static Map<String, Object> wanted(Object... fields) {
        Map<String, Object> wanted = new HashMap<>(
                Map.of("record", false, "people", List.of(), "addresses", List.of(), "readers", List.of(NAMED)));
        for (int i = 0; i < fields.length; i += 2) {
            wanted.put(fields[i].toString(), fields[i + 1]);
        }
        return wanted;
    }

    private String summary(String user, OpenTask task) {
        return String.valueOf(people.servedTo(user, task).get("familySummary"));
    }

    private ValidatableResponse family(String user, String reference) {
        return people.as(user).get("/api/families/{reference}", reference).then();
    }

    private ValidatableResponse restrict(String user, String reference, Map<String, Object> what) {
        return people.as(user)
                .contentType(ContentType.JSON)
                .body(what)
                .put("/api/families/{reference}/restriction", reference)
                .then();
    }
}
