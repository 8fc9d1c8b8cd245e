package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wholefamily.EngineInMemory;
import org.wholefamily.dmn.DecidedAlike;
import org.wholefamily.dmn.RandomInputs;
import org.wholefamily.process.Explanation.Beyond;
import org.wholefamily.process.Explanations.YesOrNo;
import org.wholefamily.process.models.Borders;
import org.wholefamily.process.models.DecisionFile;
import org.wholefamily.process.models.ReasonedTables;

class ExplanationsTest {

    private static final int TIMES = 6;

    private static final YesOrNo ELIGIBLE = new YesOrNo(
            "eligible",
            row -> Boolean.TRUE.equals(row.get("eligible")),
            row -> Boolean.FALSE.equals(row.get("eligible")));
    private static final YesOrNo RESULT = new YesOrNo(
            "result",
            row -> row.get("result") != null && !row.get("result").equals("none"),
            row -> "none".equals(row.get("result")));

    private static ProcessEngine engine;
    private static Explanations explanations;

    @BeforeAll
    static void all_tables() {
        EngineInMemory configuration = new EngineInMemory();
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        DecidedAlike.FILES.forEach(file -> deployment.addModelInstance("dmn/" + file.id() + ".dmn", file.model()));
        deployment.deploy();
        explanations = new Explanations(new ReadDecisions(), engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void an_answer_has_the_sentence_of_its_row_and_those_of_the_tables_it_stands_on() {
        Explanation why = eligibility(Map.of("youngOffenders", 1, "localConcern", true));

        assertThat(why.decision()).isEqualTo("eligibility-tf-2012");
        assertThat(why.version()).isEqualTo(1);
        assertThat(why.council()).isNull();
        assertThat(why.answers().get(0)).containsEntry("eligible", null);
        assertThat(why.rows().get(0).table()).isEqualTo("eligibility-tf-2012");
        assertThat(why.rows().get(0).sentence()).startsWith("A2: ");
        assertThat(why.rows().get(0).question()).isEqualTo("May this family join under the rules of 2012?");
        assertThat(why.rows())
                .extracting(Explanation.Row::table)
                .contains("eligibility-tf-2012-facts", "eligibility-tf-2012-unknown");
        assertThat(why.labels())
                .containsEntry("outOfWorkBenefit", "Is an adult on an out-of-work benefit?")
                .containsKeys("localConcern", "unauthorisedAbsencePercent");
    }

    @Test
    void a_number_just_short_of_its_border_is_the_nearest_miss() {
        Explanation.Nearest nearest = eligibility(known(
                        Map.of("unauthorisedAbsencePercent", 14.5, "outOfWorkBenefit", true, "localConcern", true)))
                .nearest();

        assertThat(nearest.changes()).isEqualTo(Map.of("unauthorisedAbsencePercent", 15));
        assertThat(nearest.beyond()).containsEntry("unauthorisedAbsencePercent", Beyond.UPWARDS);
        assertThat(nearest.answer()).containsEntry("eligible", true);
    }

    @Test
    void where_further_numbers_would_do_too_the_miss_says_so() {
        Explanation why = explanations
                .of(
                        version("outcome-tf-2012"),
                        measures(Map.of("antisocialBaseline", 10, "antisocialNow", 8)),
                        Set.of("crimeInScope", "educationInScope", "workInScope", "antisocialBaseline"),
                        RESULT)
                .orElseThrow();

        assertThat(why.answers().get(0)).containsEntry("result", "none");
        assertThat(why.nearest().changes()).isEqualTo(Map.of("antisocialNow", 4));
        assertThat(why.nearest().beyond()).containsEntry("antisocialNow", Beyond.DOWNWARDS);
        assertThat(why.nearest().answer()).containsEntry("result", "crime-education");
    }

    @Test
    void what_is_of_the_past_changes_only_where_nothing_else_would_do() {
        Map<String, Object> measures = measures(Map.of("antisocialBaseline", 10, "antisocialNow", 8));
        measures.put("newProblemOfSameKind", true);
        measures.put("antisocialNow", 2);

        assertThat(explanations
                        .of(version("outcome-tf-2012"), measures, Set.of("crimeInScope"), RESULT)
                        .orElseThrow()
                        .nearest()
                        .changes())
                .isEqualTo(Map.of("newProblemOfSameKind", false));
    }

    @Test
    void a_number_of_which_another_table_makes_a_sum_has_the_borders_of_the_sum() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("dependentChild", true);
        facts.put("requireDistinctHeadlines", false);
        List.of("education", "earlyYears", "health", "substance", "relationship", "abuse", "crime", "domesticAbuse")
                .forEach(headline -> facts.put(headline + "Needs", 0));
        facts.put("housingNeeds", 1);
        facts.put("financeNeeds", 0);

        Explanation why = explanations
                .of(version("eligibility-sf-2022"), facts, Set.of(), ELIGIBLE)
                .orElseThrow();

        assertThat(why.nearest().changes()).isEqualTo(Map.of("housingNeeds", 3));
        assertThat(why.nearest().beyond()).containsEntry("housingNeeds", Beyond.UPWARDS);
    }

    @Test
    void a_yes_has_what_would_make_it_a_no() {
        Explanation why =
                eligibility(known(Map.of("permanentExclusion", true, "outOfWorkBenefit", true, "localConcern", true)));

        assertThat(why.answers().get(0)).containsEntry("eligible", true);
        assertThat(why.nearest().changes()).hasSize(1);
        assertThat(why.nearest().answer()).containsEntry("eligible", false);
    }

    @Test
    void where_nothing_near_would_do_it_says_how_far_it_looked() {
        YesOrNo never = new YesOrNo("never", row -> false, row -> true);

        Explanation why = explanations
                .of(version("eligibility-tf-2012"), known(Map.of()), Set.of(), never)
                .orElseThrow();

        assertThat(why.nearest().changes()).isEmpty();
        assertThat(why.nearest().within()).isEqualTo(Explanations.MOST_CHANGES);
        assertThat(why.nearest().answer()).isNull();
    }

    @Test
    void a_councils_own_table_is_told_as_its_own_with_its_own_sentence() throws IOException {
        String own = Files.readString(Path.of("dmn", "outcome-sf-2022.dmn"))
                .replaceAll("<description>C[^<]*", "<description>As Northshire has it.");
        engine.getRepositoryService()
                .createDeployment()
                .tenantId("northshire")
                .addString("dmn/outcome-sf-2022.dmn", own)
                .deploy();
        String version = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("outcome-sf-2022")
                .tenantIdIn("northshire")
                .singleResult()
                .getId();

        Explanation why = explanations
                .of(version, Map.of("needsInScope", 3, "needsMet", 2), Set.of(), RESULT)
                .orElseThrow();

        assertThat(why.council()).isEqualTo("northshire");
        assertThat(why.rows().get(0).sentence()).isEqualTo("As Northshire has it.");
        assertThat(explanations.version(version))
                .contains(new Explanations.Version("outcome-sf-2022", "northshire", 1));
    }

    @Test
    void a_version_that_is_gone_has_no_explanation() {
        assertThat(explanations.of("eligibility-tf-2012:9:gone", Map.of(), Set.of(), ELIGIBLE))
                .isEmpty();
    }

    @Test
    void nothing_of_it_is_left_in_the_engine() {
        eligibility(known(Map.of("youngOffenders", 1)));

        assertThat(engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> the_changes_give_the_other_answer_and_no_fewer_do() {
        return Stream.of("tf-2012", "tf-2015", "sf-2022")
                .flatMap(scheme -> Stream.of(
                        dynamicTest("eligibility-" + scheme, () -> fewest("eligibility-" + scheme, ELIGIBLE)),
                        dynamicTest("outcome-" + scheme, () -> fewest("outcome-" + scheme, RESULT))));
    }

    private static void fewest(String decision, YesOrNo question) {
        DecisionFile file = DecidedAlike.FILES.stream()
                .filter(each -> each.id().equals(decision))
                .findFirst()
                .orElseThrow();
        Borders borders = ReasonedTables.of(file.model(), decision).borders();
        DmnDecision asked = Deciding.read(file.model()).getDecision(decision);
        RandomInputs random = new RandomInputs(borders, 7);
        for (int time = 0; time < TIMES; time++) {
            Map<String, Object> inputs = random.next();
            Explanation why = explanations
                    .of(version(decision), inputs, Set.of(), question)
                    .orElseThrow();
            boolean yes = why.answers().stream().anyMatch(question.yes());
            Predicate<Map<String, Object>> other =
                    values -> Deciding.answers(asked, values).stream().anyMatch(yes ? question.no() : question.yes());
            Map<String, Object> changed = new HashMap<>(inputs);
            changed.putAll(why.nearest().changes());
            assertThat(other.test(changed))
                    .as("%s with %s", inputs, why.nearest().changes())
                    .isEqualTo(!why.nearest().changes().isEmpty());
            int fewer = why.nearest().changes().isEmpty()
                    ? why.nearest().within()
                    : why.nearest().changes().size() - 1;
            assertThat(someWithin(Math.min(2, fewer), inputs, borders, new ArrayList<>(borders.names()), 0, other))
                    .as("%s needs no %s", inputs, why.nearest().changes())
                    .isFalse();
        }
    }

    /** Tries all that can be done with so many changes, in an order of its own. */
    private static boolean someWithin(
            int most,
            Map<String, Object> inputs,
            Borders borders,
            List<String> names,
            int from,
            Predicate<Map<String, Object>> other) {
        for (int at = from; at < names.size() && most > 0; at++) {
            String name = names.get(at);
            for (Object value : borders.of(name, inputs)) {
                Map<String, Object> changed = new HashMap<>(inputs);
                changed.put(name, value);
                if (other.test(changed) || someWithin(most - 1, changed, borders, names, at + 1, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Explanation eligibility(Map<String, Object> facts) {
        return explanations
                .of(version("eligibility-tf-2012"), facts, Set.of(), ELIGIBLE)
                .orElseThrow();
    }

    private static Map<String, Object> known(Map<String, Object> met) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "youngOffenders", 0,
                "antisocialBehaviourAction", false,
                "permanentExclusion", false,
                "fixedExclusions", 0,
                "alternativeProvision", false,
                "notOnSchoolRoll", false,
                "unauthorisedAbsencePercent", 0,
                "outOfWorkBenefit", false,
                "localConcern", false));
        facts.putAll(met);
        return facts;
    }

    private static Map<String, Object> measures(Map<String, Object> given) {
        Map<String, Object> measures = new HashMap<>(Map.of(
                "crimeInScope", true,
                "educationInScope", false,
                "workInScope", false,
                "educationMet", false,
                "offencesBaseline", 0,
                "offencesNow", 0,
                "newProblemOfSameKind", false,
                "progressToWork", false,
                "continuousEmployment", false));
        measures.putAll(given);
        return measures;
    }

    private static String version(String decision) {
        DecisionDefinition latest = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .withoutTenantId()
                .singleResult();
        return latest.getId();
    }
}
