package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.Newcomers;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;

/** Messages to cases from outside: each gets a clear answer, and one that is refused changes nothing. */
@RunningProduct
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
        String family = people.refer("MSG-1");
        people.workTo(family, "recordAgreement");
        people.complete(
                people.task(family, "recordAgreement"),
                people.changes("agreed", "no").without("agreedOn", "agreedBy"));
        people.complete(people.task(family, "tellReferrer"), Map.of());

        forms.tell("demo-caseworkers", CONCERN, family, KEYS)
                .then()
                .statusCode(409)
                .body("type", equalTo("CaseClosed"));
        forms.tell("demo-caseworkers", "consentWithdrawn", family, Map.of("agency", "police", "purpose", "plan"))
                .then()
                .statusCode(409);
        assertThat(people.tasksOf(family)).isEmpty();
    }

    @Test
    void an_unknown_case_and_another_councils_case_get_the_same_answer() {
        new Newcomers(people).southtown("caseworkers");
        String family = people.refer("MSG-2");

        String unknown = forms.tell("demo-caseworkers", CONCERN, "NS-999999", KEYS)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String foreign = forms.tell("south-caseworkers", CONCERN, family, KEYS)
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign.replace(family, "NS-999999")).isEqualTo(unknown);
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("screenReferral");
    }

    @Test
    void a_key_too_many_or_too_few_or_of_another_type_is_named() {
        String family = people.refer("MSG-3");

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
        String family = people.refer("MSG-4");

        for (String user : new String[] {"south-caseworkers", "demo-caseworkers"}) {
            String reference = user.startsWith("south") ? family : "NS-999999";
            for (String process : new String[] {"safeguarding-concern", "consent-withdrawal"}) {
                forms.start(user, process, process, Map.of("caseReference", reference))
                        .then()
                        .statusCode(400)
                        .body("message", containsString("caseReference"));
            }
        }
        assertThat(people.tasksOf(family)).extracting(OpenTask::step).containsExactly("screenReferral");
    }

    private void refused(String family, String message, Map<String, Object> keys, String named) {
        forms.tell("demo-caseworkers", message, family, keys)
                .then()
                .statusCode(400)
                .body("message", containsString(named));
    }
}
