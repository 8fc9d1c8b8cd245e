package org.wholefamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wholefamily.dmn.DecisionCase;
import org.wholefamily.dmn.StrictFeel;
import org.wholefamily.process.models.DecisionFile;
import org.wholefamily.process.models.TableGrid;

/** Every decision table is asked its cases, on the engine that asks it in service, and is searched for overlaps and gaps. */
class DecisionsTest {

    private static final Path TABLES = Path.of(System.getProperty("decisions.tables", "dmn"));
    private static final Path CASES = Path.of(System.getProperty("decisions.cases", "src/test/resources/dmn"));

    /** Every table of these files has an answer for everything that its columns allow. */
    private static final Set<String> TOTAL = Set.of(
            "eligibility-tf-2012",
            "eligibility-tf-2015",
            "eligibility-sf-2022",
            "outcome-tf-2012",
            "outcome-tf-2015",
            "outcome-sf-2022",
            "referral-priority",
            "lead-professional-match",
            "review-interval");

    private static final Set<String> HIT = new HashSet<>();
    private static List<DecisionFile> files;
    private static ProcessEngine engine;

    @BeforeAll
    static void deploy_all_tables_as_one_set() {
        files = DecisionFile.all(TABLES);
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setFeelEngineFactory(new StrictFeel());
        dmn.getCustomPostDecisionTableEvaluationListeners().add(DecisionsTest::remember);
        var configuration = new EngineInMemory();
        configuration.setDmnEngineConfiguration(dmn);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files.forEach(file -> deployment.addModelInstance("dmn/" + file.id() + ".dmn", file.model()));
        deployment.deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> a_case_is_decided_as_its_reason_says() {
        return cases().stream()
                .map(one -> dynamicTest(one.decision() + ", line " + one.line() + ": " + one.because(), () -> {
                    assertThat(one.columns())
                            .as("inputs")
                            .isEqualTo(file(one.decision()).facts());
                    one.check(ask(one.decision(), one.inputs()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_row_is_hit_by_a_case() {
        return files.stream()
                .map(file -> dynamicTest(file.id(), () -> {
                    HIT.clear();
                    cases().stream()
                            .filter(one -> holds(file, one.decision()))
                            .forEach(one -> ask(one.decision(), one.inputs()));
                    assertThat(file.model().getModelElementsByType(Rule.class))
                            .extracting(Rule::getId)
                            .as("rows that no case hits")
                            .filteredOn(rule -> !HIT.contains(rule))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_never_fits_two_rows() {
        return uniqueTables(files)
                .map(table -> dynamicTest(
                        table.getParentElement().getAttributeValue("id"),
                        () -> assertThat(new TableGrid(table).overlaps()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_decides_about_families_has_an_answer_for_everything() {
        return uniqueTables(
                        files.stream().filter(file -> TOTAL.contains(file.id())).toList())
                .map(table -> dynamicTest(
                        table.getParentElement().getAttributeValue("id"),
                        () -> assertThat(new TableGrid(table).gaps()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> a_table_declares_what_it_reads_and_reads_what_it_declares() {
        return files.stream()
                .flatMap(file -> file.decisions().stream())
                .map(decision -> dynamicTest(
                        decision.getId(),
                        () -> assertThat(DecisionFile.read(decision)).isSubsetOf(DecisionFile.declared(decision))));
    }

    @Test
    void every_fact_of_a_file_is_read_by_one_of_its_tables() {
        for (DecisionFile file : files) {
            Set<String> read = new TreeSet<>();
            file.decisions().forEach(decision -> read.addAll(DecisionFile.read(decision)));
            assertThat(read).as(file.id()).containsAll(file.facts());
        }
    }

    @Test
    void every_row_says_its_sentence_and_how_sure_it_is() {
        for (DecisionFile file : files) {
            for (Rule rule : file.model().getModelElementsByType(Rule.class)) {
                assertThat(rule.getDescription())
                        .as(rule.getId())
                        .isNotNull()
                        .extracting(description -> description.getTextContent())
                        .asString()
                        .containsPattern("SEEN \\[|RECALLED|DERIVED|LOCAL");
            }
        }
    }

    @Test
    void every_file_answers_its_question_and_has_cases() {
        assertThat(files).allSatisfy(file -> {
            assertThat(file.decisions()).extracting(Decision::getId).contains(file.id());
            assertThat(file.decisions())
                    .extracting(Decision::getId)
                    .filteredOn(DecisionsTest::asked)
                    .allSatisfy(id -> assertThat(CASES.resolve(id + ".csv")).exists());
        });
    }

    private static Stream<DecisionTable> uniqueTables(Collection<DecisionFile> files) {
        return files.stream()
                .flatMap(file -> file.decisions().stream())
                .map(DecisionFile::table)
                .filter(table -> table.getHitPolicy() == HitPolicy.UNIQUE);
    }

    private static List<DecisionCase> cases() {
        return files.stream()
                .flatMap(file -> file.decisions().stream())
                .map(decision -> CASES.resolve(decision.getId() + ".csv"))
                .filter(Files::exists)
                .flatMap(path -> DecisionCase.of(path).stream())
                .toList();
    }

    private static List<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        return new ArrayList<>(engine.getDecisionService()
                .evaluateDecisionByKey(decision)
                .variables(inputs)
                .evaluate()
                .getResultList());
    }

    private static void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(HIT::add);
    }

    private static DecisionFile file(String id) {
        return files.stream().filter(file -> holds(file, id)).findFirst().orElseThrow();
    }

    private static boolean holds(DecisionFile file, String decision) {
        return file.decisions().stream().anyMatch(each -> each.getId().equals(decision));
    }

    /** Whether the product asks a decision by itself: the one of the file's name, and what a result is measured against. */
    private static boolean asked(String decision) {
        return decision.endsWith("-scope")
                || files.stream().anyMatch(file -> file.id().equals(decision));
    }
}
