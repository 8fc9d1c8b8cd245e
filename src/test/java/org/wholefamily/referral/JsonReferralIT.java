package org.wholefamily.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.RunningProduct;

/** One referral as JSON. */
@RunningProduct
@Tag("postgres")
class JsonReferralIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    private Caseworkers people;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
    }

    @Test
    void a_referral_is_created_once_and_differs_from_another_under_its_key() {
        ObjectNode referral = referral("JSON-1");
        String reference = send(referral).statusCode(201).extract().path("caseReference");

        send(referral).statusCode(200).body("caseReference", equalTo(reference));
        referral.put("referredBy", "Somebody else");
        send(referral)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("referral-differs"))
                .body("field", equalTo("referral"));
    }

    @Test
    void a_created_referral_tells_where_its_family_is() {
        String reference = send(referral("JSON-2"))
                .statusCode(201)
                .header("Location", containsString("/api/families/NS-"))
                .extract()
                .path("caseReference");

        people.as("demo-triage")
                .get("/api/families/{case}", reference)
                .then()
                .statusCode(200)
                .body("people.size()", equalTo(2))
                .body("people[1].sources[0].referral", equalTo("JSON-2"));
    }

    @Test
    void a_bad_day_is_refused_at_the_field_of_the_person_and_is_not_repeated() {
        ObjectNode referral = referral("JSON-3");
        ((ObjectNode) referral.at("/people/1")).put("dateOfBirth", "31/02/2001");

        refused(referral, "people[1].dateOfBirth").body("detail", not(containsString("31/02")));
    }

    @Test
    void a_referral_under_a_scheme_that_has_not_begun_is_refused_at_the_scheme() {
        refused(referral("JSON-8").put("scheme", "tf-2015"), "scheme")
                .body("detail", containsString("begins here on 1 April 2015"));
    }

    @Test
    void what_nobody_knows_is_refused_by_its_name() {
        refused(referral("JSON-4").put("shoeSize", 42), "shoeSize");

        ObjectNode referral = referral("JSON-4");
        ((ObjectNode) referral.at("/people/0")).put("shoeSize", 42);
        refused(referral, "people[0].shoeSize");
        refused(referral("JSON-4").put("received_on", "2013-09-01"), "received_on");
    }

    @Test
    void a_referral_without_people_or_with_nested_values_is_refused() {
        refused((ObjectNode) referral("JSON-5").set("people", JSON.createArrayNode()), "people");
        refused((ObjectNode) referral("JSON-5").set("agency", JSON.createArrayNode()), "agency");
        refused(
                (ObjectNode)
                        referral("JSON-5").set("people", JSON.createArrayNode().add(1)),
                "people[0]");
        refused(referral("JSON-5").put("scheme", "tf-1066"), "scheme");
        refused(withoutKey(), "referral");
    }

    @Test
    void what_is_not_json_is_refused() {
        for (String body : new String[] {"", "null", "[]", "{\"referral\":", "referral=1", "\"text\"", "{} {}"}) {
            post(body).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void a_key_given_twice_is_refused() {
        String twice = referral("JSON-6").toString().replaceFirst("\\{", "{\"scheme\":\"tf-2015\",");

        post(twice).statusCode(400).body("code", equalTo("not-json"));
    }

    @Test
    void a_child_older_than_its_parent_is_refused() {
        ObjectNode referral = referral("JSON-7");
        ((ObjectNode) referral.at("/people/1")).put("dateOfBirth", "1970-01-01");

        refused(referral, "people[1].dateOfBirth");
    }

    private ValidatableResponse refused(ObjectNode referral, String field) {
        return send(referral)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("referral-refused"))
                .body("field", equalTo(field));
    }

    private ValidatableResponse send(ObjectNode referral) {
        return post(referral.toString());
    }

    private ValidatableResponse post(String body) {
        return people.as("demo-triage")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/referrals")
                .then();
    }

    private ObjectNode withoutKey() {
        ObjectNode referral = referral("JSON-5");
        referral.remove("referral");
        return referral;
    }

    private ObjectNode referral(String key) {
        return JSON.<ObjectNode>valueToTree(people.usual("api-referral")).put("referral", key);
    }
}
