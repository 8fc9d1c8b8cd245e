package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholefamily.process.models.ModelSet;

/** Which version serves a case, asked from Java and reached by business rule tasks and call activities. */
class ModelsInForceTest {

    private static final String CASE = "NS-000012";
    private static final String OWN = ModelSet.of(CaseEngine.COUNCIL);

    private CaseEngine engine;

    @BeforeEach
    void the_shared_set_is_in_force() {
        engine = new CaseEngine("2013-06-03T10:00");
        shared(1);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_council_without_a_table_of_its_own_has_the_shared_one() {
        council(Map.of("dmn/other.dmn", Allowance.of(9).replace("id=\"allowance\"", "id=\"other\"")));

        assertThat(asked(CaseEngine.COUNCIL, null)).isEqualTo(1);
        assertThat(decidedByProcess()).isEqualTo(1);
    }

    @Test
    void a_councils_own_table_goes_before_the_shared_one_for_that_council_only() {
        council(Map.of("dmn/allowance.dmn", Allowance.of(50)));

        assertThat(asked(CaseEngine.COUNCIL, null)).isEqualTo(50);
        assertThat(asked("southshire", null)).isEqualTo(1);
        assertThat(asked(null, null)).isEqualTo(1);
        assertThat(decidedByProcess()).isEqualTo(50);
    }

    @Test
    void a_case_that_pinned_nothing_follows_what_is_in_force() {
        shared(2);

        assertThat(asked(CaseEngine.COUNCIL, CASE)).isEqualTo(2);
        assertThat(decidedByProcess()).isEqualTo(2);
    }

    @Test
    void a_pinned_case_keeps_the_shared_table_of_its_attachment() {
        pin();
        shared(2);

        assertThat(asked(CaseEngine.COUNCIL, CASE)).isEqualTo(1);
        assertThat(asked(CaseEngine.COUNCIL, "NS-000013")).isEqualTo(2);
        assertThat(decidedByProcess()).isEqualTo(1);
    }

    @Test
    void a_pinned_case_keeps_the_councils_table_of_its_attachment() {
        council(Map.of("dmn/allowance.dmn", Allowance.of(50)));
        pin();
        council(Map.of("dmn/allowance.dmn", Allowance.of(60)));

        assertThat(asked(CaseEngine.COUNCIL, CASE)).isEqualTo(50);
        assertThat(decidedByProcess()).isEqualTo(50);
    }

    @Test
    void in_place_of_a_table_that_was_withdrawn_the_shared_one_serves_new_cases_and_pinned_ones() {
        council(Map.of("dmn/allowance.dmn", Allowance.of(50)));
        pin();
        String own = engine.engine
                .getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(OWN)
                .singleResult()
                .getId();

        engine.outOfForce.judge(
                own, CaseEngine.COUNCIL, "a product", List.of(new OutOfForce.Withdrawn("dmn/allowance.dmn", "x", "y")));

        assertThat(asked(CaseEngine.COUNCIL, "NS-000013")).isEqualTo(1);
        assertThat(asked(CaseEngine.COUNCIL, CASE)).isEqualTo(1);
        assertThat(decidedByProcess()).isEqualTo(1);
    }

    @Test
    void a_council_table_of_later_does_not_reach_a_pinned_case() {
        pin();
        council(Map.of("dmn/allowance.dmn", Allowance.of(50)));

        assertThat(asked(CaseEngine.COUNCIL, CASE)).isEqualTo(1);
        assertThat(decidedByProcess()).isEqualTo(1);
    }

    @Test
    void a_table_that_did_not_exist_at_the_attachment_serves_a_pinned_case_as_it_is_today() {
        pin();
        engine.deploy(
                "shared",
                null,
                Map.of("dmn/later.dmn", Allowance.of(3).replace("\"allowance\" name=\"H", "\"later\" name=\"H")));

        assertThat(ask("later", CaseEngine.COUNCIL, CASE)).isEqualTo(3);
    }

    @Test
    void a_table_that_nobody_has_is_refused() {
        assertThatThrownBy(() -> ask("gone", CaseEngine.COUNCIL, CASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No decision gone");
    }

    @Test
    void a_council_without_a_process_of_its_own_is_led_through_the_shared_one() {
        engine.start("way", CASE, Map.of());

        assertThat(step()).isEqualTo("userTask_recordSharing");
    }

    @Test
    void a_councils_own_process_goes_before_the_shared_one() {
        council(Map.of("bpmn/part.bpmn", part("recordFacts")));

        engine.start("way", CASE, Map.of());

        assertThat(step()).isEqualTo("userTask_recordFacts");
    }

    @Test
    void another_councils_process_is_never_reached() {
        engine.deploy(ModelSet.of("southshire"), "southshire", Map.of("bpmn/part.bpmn", part("recordFacts")));

        engine.start("way", CASE, Map.of());

        assertThat(step()).isEqualTo("userTask_recordSharing");
    }

    private void shared(int allowance) {
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/allowance.dmn", Allowance.of(allowance),
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/part.bpmn", part("recordSharing"),
                        "bpmn/way.bpmn", way(),
                        "bpmn/judge.bpmn", judge()));
    }

    private void council(Map<String, String> files) {
        engine.deploy(OWN, CaseEngine.COUNCIL, files);
    }

    private void pin() {
        engine.inEngine(() -> {
            engine.models.pin(CASE, CaseEngine.COUNCIL);
            return null;
        });
    }

    private Object asked(String council, String caseReference) {
        return ask("allowance", council, caseReference);
    }

    private Object ask(String decision, String council, String caseReference) {
        Map<String, Object> inputs = Map.of("caseReference", "any");
        return engine.inEngine(() -> engine.decisions.ask(decision, council, caseReference, inputs))
                .get(0)
                .get("allowance");
    }

    private Object decidedByProcess() {
        engine.start("judge", CASE, Map.of());
        return engine.engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("allowance")
                .singleResult()
                .getValue();
    }

    private String step() {
        return engine.engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey();
    }

    private static String part(String step) {
        return Tasks.one("userTask_" + step, null).replace("\"visit\"", "\"part\"");
    }

    private static String way() {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("way")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("callActivity_part")
                .calledElement("part")
                .camundaIn("caseReference", "caseReference")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done());
    }

    private static String judge() {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("judge")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .businessRuleTask("businessRuleTask_allowance")
                .camundaDecisionRef("allowance")
                .camundaMapDecisionResult("singleEntry")
                .camundaResultVariable("allowance")
                .endEvent()
                .done());
    }
}
