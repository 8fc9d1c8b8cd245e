package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Messages to cases from outside: each gets a clear answer, and one that is refused changes nothing. */
@RunningProduct
@Tag("postgres")
class MessagesIT {

    private static final String CONCERN = "safeguardingConcernRaised";
    private static final Map<String, Object> KEYS = Map.of("concern", "Heard shouting", "immediate", true);

    @LocalServerPort
    private int port;

    private Caseworkers people;
    private StartForms forms;

    @BeforeEach
    void meet() {
        people = new Caseworkers(port);
        forms = new StartForms(people);
    }

    @Test
    void a_closed_case_takes_no_message() {
        String family = closed("MSG-1");

        forms.tell("demo-caseworkers", "consentWithdrawn", family, Map.of("agency", "police", "purpose", "plan"))
                .then()
                .statusCode(409)
                .body("type", equalTo("CaseClosed"));
        assertThat(people.tasksOf(family)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-agency-health",
                "demo-agency-voluntary",
                "demo-finance",
                "demo-partnership-board",
                "demo-internal-audit",
                "demo-process-designers",
                "south-caseworkers"
            })
    void nobody_ends_the_consent_of_a_family_that_they_may_not_see(String user) {
        new Newcomers(people).southtown("caseworkers");
        String family = people.refer("MSG-8-" + user);
        Map<String, Object> consent = Map.of("agency", "education", "purpose", "assessment");

        for (String message : List.of("consentWithdrawn", "familyMoved", "needAdded")) {
            Map<String, Object> keys = switch (message) {
                case "familyMoved" -> Map.of("toCouncil", "southtown");
                case "needAdded" -> Map.of("need", "antisocial-behaviour", "source", "PC Holt");
                default -> consent;
            };
            Response unknown = forms.tell(user, message, "NS-999999", keys);
            Response seen = forms.tell(user, message, family, keys);
            assertThat(seen.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(seen.asString().replace(family, "NS-999999")).isEqualTo(unknown.asString());
        }
        assertThat(forms.start(user, "consent-withdrawal", "consent-withdrawal", Map.of("caseReference", family))
                        .statusCode())
                .isIn(400, 403);
    }

    @Test
    void an_agency_ends_its_own_sharing_and_no_other() {
        String family = people.refer("MSG-9");
        people.workTo(family, "contributePart");
        List<String> asked = people.agenciesAsked(family);
        assertThat(asked).contains("agency-education", "agency-police");

        forms.tell("demo-agency-police", "consentWithdrawn", family, Map.of("agency", "education", "purpose", "plan"))
                .then()
                .statusCode(400)
                .body("message", containsString("agency"));
        assertThat(people.agenciesAsked(family)).hasSameElementsAs(asked);

        forms.tell(
                        "demo-agency-police",
                        "consentWithdrawn",
                        family,
                        Map.of("agency", "police", "purpose", "assessment"))
                .then()
                .statusCode(204);
        assertThat(people.agenciesAsked(family)).contains("agency-education").doesNotContain("agency-police");
    }

    @Test
    void a_key_too_many_or_too_few_or_of_another_type_is_named() {
        String family = people.refer("MSG-10");

        refused(family, CONCERN, Map.of("concern", "x", "immediate", true, "eligible", true), "eligible");
        refused(family, CONCERN, Map.of("concern", "x"), "immediate");
        refused(family, CONCERN, Map.of("concern", 5, "immediate", true), "concern");
        refused(family, "consentWithdrawn", Map.of("agency", "alchemy", "purpose", "plan"), "agency");
        refused(family, "consentWithdrawn", Map.of("agency", "police", "purpose", "fun"), "purpose");
        refused(family, "partAnswered", Map.of(), "messageName");

        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("screenReferral");
    }

    @Test
    void a_start_form_for_a_case_that_is_not_there_or_another_councils_is_refused() {
        new Newcomers(people).southtown("caseworkers");
        String family = people.refer("MSG-11");

        for (String user : new String[] {"south-caseworkers", "demo-caseworkers"}) {
            String reference = user.startsWith("south") ? family : "NS-999999";
            for (String process : new String[] {"added-need", "family-move", "consent-withdrawal"}) {
                forms.start(user, process, process, Map.of("caseReference", reference))
                        .then()
                        .statusCode(400)
                        .body("faults.path", hasItem("caseReference"));
            }
        }
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("screenReferral");
    }

    private String closed(String referral) {
        String family = people.refer(referral);
        people.workTo(family, "recordAgreement");
        people.complete(
                people.task(family, "recordAgreement"),
                people.changes("agreed", "no").without("agreedOn", "agreedBy"));
        people.complete(people.task(family, "tellReferrer"), Map.of());
        return family;
    }

    private void refused(String family, String message, Map<String, Object> keys, String named) {
        forms.tell("demo-caseworkers", message, family, keys)
                .then()
                .statusCode(400)
                .body("message", containsString(named));
    }
}
