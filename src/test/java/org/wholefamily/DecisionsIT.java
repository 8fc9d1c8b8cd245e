package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.Caseworkers.OpenTask;
import org.wholefamily.running.RunningProduct;
import org.wholefamily.running.Waits;

/** Every answer of eligibility and outcome can be asked for its reason. */
@RunningProduct
class DecisionsIT {

    private static final String DECISIONS = "/api/families/{case}/decisions";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    private Caseworkers people;
    private Waits waits;

    @BeforeEach
    void people() {
        people = new Caseworkers(port);
        waits = new Waits(management, people);
    }

    @Test
    void an_answer_is_given_with_its_rule_its_values_and_the_nearest_miss_the_newest_first() {
        String family = people.refer("WHY-1");
        people.as("demo-caseworkers")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("", empty());
        waits.workTo(family, "recordFacts");
        people.complete(
                people.task(family, "recordFacts"),
                people.changes("antisocialBehaviourAction", "no", "localConcern", "unknown"));
        OpenTask again = people.task(family, "recordFacts");
        assertThat((String) people.servedTo("demo-caseworkers", again).get("eligibilityWhy"))
                .startsWith("Not decided yet, because something is not known. Asked on 1 October 2013 of the table"
                        + " eligibility-tf-2012, version 1.")
                .contains("The rule: A2: with exactly two criteria the local concern decides")
                .contains("- A local cause for concern: not known")
                .contains("Told by demo-caseworkers:")
                .contains("- Unauthorised absence (%): 17.25")
                .contains("If \"A local cause for concern\" were yes, the answer would be: The family may join.\n");
        people.complete(again, people.changes("antisocialBehaviourAction", "no", "localConcern", "no"));

        people.as("demo-caseworkers")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[0].decision", equalTo("eligibility-tf-2012"))
                .body("[0].version", equalTo(1))
                .body("[0].on", equalTo("2013-10-01"))
                .body("[0].answer", equalTo(false))
                .body("[0].rule", equalTo("rule_eligibilityTf2012_3"))
                .body("[0].sentence", startsWith("A2: two criteria met without a local concern"))
                .body("[0].inputs", hasSize(9))
                .body("[0].inputs.find { it.name == 'unauthorisedAbsencePercent' }.value", equalTo(17.25f))
                .body("[0].inputs.find { it.name == 'localConcern' }.source", equalTo("professional"))
                .body("[0].nearestMiss.changes", hasSize(1))
                .body("[0].nearestMiss.answer", equalTo(true))
                .body("[0].nearestMiss.text", containsString("the answer would be: The family may join."))
                .body("[1].answer", nullValue());
        assertThat((String) people.servedTo("demo-triage", people.task(family, "tellReferrer"))
                        .get("eligibilityWhy"))
                .contains("A2: two criteria met without a local concern");
    }

    @Test
    void an_outcome_is_explained_to_the_manager_before_it_is_confirmed() {
        String family = people.refer("WHY-2");
        waits.workTo(family, "recordMeasures");
        people.complete(
                people.task(family, "recordMeasures"), people.changes("educationMet", "no", "progressToWork", "no"));

        String why = (String) people.servedTo("demo-managers", people.task(family, "confirmOutcome"))
                .get("outcomeWhy");
        assertThat(why)
                .startsWith("No result yet. Decided on ")
                .contains("The rule: A3: neither crime and education nor continuous employment")
                .contains("Fixed when the family joined:")
                .contains("were yes, the answer would be: ");
        people.as("demo-managers")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("decision", equalTo(List.of("outcome-tf-2012", "eligibility-tf-2012")))
                .body("[0].answer", equalTo("none"))
                .body("[0].inputs.find { it.name == 'educationMet' }.source", equalTo("professional"))
                .body("[0].inputs.find { it.name == 'educationInScope' }.source", equalTo("attachment"))
                .body("[0].nearestMiss.changes", hasSize(1))
                .body("[1].answer", equalTo(true))
                .body("[1].nearestMiss.answer", equalTo(false));
        long before = history.createHistoricDecisionInstanceQuery().count();
        people.as("demo-managers").get(DECISIONS, family).then().statusCode(200);
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void an_agency_that_may_see_the_family_learns_nothing_of_what_it_met() {
        String family = people.refer("WHY-3");
        waits.workTo(family, "completeAssessment");

        people.as("demo-agency-education")
                .get("/api/families/{case}", family)
                .then()
                .statusCode(200);
        people.as("demo-agency-education")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("", empty());
        people.as("demo-agency-housing").get(DECISIONS, family).then().statusCode(404);
        people.as("demo-finance").get(DECISIONS, family).then().statusCode(404);
        people.as("demo-managers")
                .get(DECISIONS, "NS-999999")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-family"));
        assertThat(jdbc.sql("select reader from read_log where case_reference = ? and what = 'GET decisions'")
                        .param(family)
                        .query(String.class)
                        .list())
                .containsExactly("demo-agency-education");
    }

    @Test
    void what_was_decided_before_all_was_kept_is_told_as_far_as_it_is_known() {
        String family = people.refer("WHY-4");
        waits.workTo(family, "completeAssessment");
        jdbc.sql("delete from decided_input where case_reference = ?")
                .param(family)
                .update();
        jdbc.sql("update eligibility set decision = null where case_reference = ?")
                .param(family)
                .update();

        people.as("demo-caseworkers")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].answer", equalTo(true))
                .body("[0].version", equalTo(1))
                .body("[0].inputs", empty())
                .body("[0].sentence", nullValue())
                .body("[0].nearestMiss", nullValue())
                .body("[0].notKept", equalTo(List.of("inputs")));
    }

    @Test
    void measures_of_before_say_what_the_pinned_table_made_of_them() {
        String family = people.refer("WHY-5");
        waits.workTo(family, "recordMeasures");
        people.complete(
                people.task(family, "recordMeasures"), people.changes("educationMet", "no", "progressToWork", "no"));
        jdbc.sql("update outcome_answer set decision = null, result = null where case_reference = ?")
                .param(family)
                .update();
        jdbc.sql("update decided_input set source = null where case_reference = ? and question = 'outcome'")
                .param(family)
                .update();

        people.as("demo-managers")
                .get(DECISIONS, family)
                .then()
                .statusCode(200)
                .body("[0].decision", equalTo("outcome-tf-2012"))
                .body("[0].version", equalTo(1))
                .body("[0].answer", equalTo("none"))
                .body("[0].rule", equalTo("rule_outcomeTf2012_5"))
                .body("[0].inputs.find { it.name == 'educationMet' }.value", equalTo(false))
                .body("[0].inputs.find { it.name == 'educationMet' }.source", nullValue())
                .body("[0].nearestMiss.changes", hasSize(1))
                .body("[0].notKept", equalTo(List.of("answer")));
    }
}
