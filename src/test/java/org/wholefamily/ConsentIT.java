package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wholefamily.process.CaseAnswers;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.StartForms;
import org.wholefamily.running.Waits;

/** What an agency may still do, and see, when a family takes its consent back. */
@RunningProduct
@Tag("postgres")
class ConsentIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseAnswers answers;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void withdrawn_consent_ends_the_tasks_of_that_agency_only() {
        String family = people.refer("CONSENT-1");
        people.workTo(family, "contributePart");
        List<String> asked = people.agenciesAsked(family);
        assertThat(asked).hasSizeGreaterThan(1).contains("agency-education");

        withdraw(family, "education", "assessment");

        assertThat(people.agenciesAsked(family))
                .doesNotContain("agency-education")
                .hasSize(asked.size() - 1);
        assertThat(answerTo("demo-agency-education", family)).isEqualTo(200);
        withdraw(family, "education", "plan");
        assertThat(answerTo("demo-agency-education", family)).isEqualTo(404);
    }

    @Test
    void what_was_said_with_the_withdrawal_is_in_the_record_of_the_case() {
        String family = people.refer("CONSENT-3");
        people.workTo(family, "contributePart");

        new StartForms(people)
                .start(
                        "demo-caseworkers",
                        "consent-withdrawal",
                        "consent-withdrawal",
                        Map.of("caseReference", family.toLowerCase(Locale.ROOT), "note", "By telephone"))
                .then()
                .statusCode(200);

        assertThat(answers.on(family, "consent-withdrawal")).containsExactly(Map.entry("note", "By telephone"));
    }

    @Test
    void a_meeting_that_was_planned_before_the_withdrawal_does_not_come_about() {
        String family = people.refer("CONSENT-2");
        people.workTo(family, "meetAdviser");
        people.complete(people.task(family, "meetAdviser"), Map.of());
        people.complete(people.task(family, "recordProgress"), people.changes("supportContinues", "yes"));

        withdraw(family, "jobcentre", "plan");
        waits.end(family, "event_nextMeeting");

        assertThat(people.tasksOf(family)).extracting(OpenTask::step).doesNotContain("recordProgress");
        assertThat(people.tasksOf(family)).isNotEmpty();
    }

    private void withdraw(String family, String agency, String purpose) {
        new StartForms(people)
                .tell("demo-caseworkers", "consentWithdrawn", family, Map.of("agency", agency, "purpose", purpose))
                .then()
                .statusCode(204);
    }

    private int answerTo(String user, String family) {
        return people.as(user).get("/api/families/{case}", family).statusCode();
    }
}
