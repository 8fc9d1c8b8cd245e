package org.wholefamily.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FromRecordTest {

    private static final String CASE = "NS-000012";

    private final CaseEngine engine = new CaseEngine("2013-10-01T09:00");

    @BeforeEach
    void a_closure_of_a_family_that_was_assessed() {
        engine.facts.putAll(Map.of("assessedOn", "2013-09-02", "needs", List.of("work")));
        engine.deploy(
                "shared",
                null,
                Map.of(
                        "dmn/deadline.dmn", DeadlinesTest.table(),
                        "bpmn/closure.bpmn", process("closure"),
                        "bpmn/visit.bpmn", process("visit")));
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_council_without_models_of_its_own_carries_nothing_that_the_record_keeps() {
        engine.start("closure", CASE, Map.of());
        assertThat(names()).containsExactlyInAnyOrder("caseReference", "council");
    }

    @Test
    void a_councils_own_models_find_what_the_record_keeps() {
        own();
        engine.start("closure", CASE, Map.of("result", "crime-education"));
        assertThat(names())
                .containsExactlyInAnyOrder("caseReference", "council", "needs", "result", "assessedOn", "planAgreedOn");
        assertThat(value("assessedOn")).isEqualTo("2013-09-02");
        assertThat(Lists.of(value("needs"))).containsExactly("work");
        assertThat(value("result")).isEqualTo("crime-education");
        assertThat(value("planAgreedOn")).isNull();
    }

    @Test
    void what_an_earlier_model_hands_over_and_nobody_sets_any_more_comes_from_the_record() {
        own();
        Map<String, Object> handed = new HashMap<>();
        handed.put("assessedOn", null);
        engine.start("closure", CASE, handed);
        assertThat(value("assessedOn")).isEqualTo("2013-09-02");
    }

    @Test
    void what_goes_on_from_where_it_is_finds_what_it_would_find_at_its_start() {
        own();
        engine.facts.put("result", "crime-education");
        engine.deploy(
                "claims", null, Map.of("dmn/deadline.dmn", DeadlinesTest.table(), "bpmn/outcome-claim.bpmn", claim()));
        var processes = new CaseProcesses(
                engine.engine.getRuntimeService(),
                engine.engine.getTaskService(),
                engine.engine.getRepositoryService(),
                mock(),
                engine.engine);
        processes.carryOn(
                "outcome-claim",
                CaseEngine.COUNCIL,
                CASE,
                "recordCheck",
                "checkClaim",
                Map.of("caseReference", CASE, "council", CaseEngine.COUNCIL));
        assertThat(value("result")).isEqualTo("crime-education");
        assertThat(value("assessedOn")).isEqualTo("2013-09-02");
    }

    @Test
    void a_process_that_never_had_it_does_not_get_it() {
        own();
        engine.start("visit", CASE, Map.of());
        assertThat(names()).containsExactlyInAnyOrder("caseReference", "council");
    }

    private void own() {
        engine.deploy("own", CaseEngine.COUNCIL, Map.of("bpmn/agency-action.bpmn", process("agency-action")));
    }

    private static String process(String id) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_recordFacts")
                .camundaCandidateGroups("triage")
                .endEvent()
                .done());
    }

    private static String claim() {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("outcome-claim")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_checkClaim")
                .camundaCandidateGroups("triage")
                .userTask("userTask_recordFacts")
                .camundaCandidateGroups("triage")
                .endEvent()
                .done());
    }

    private List<String> names() {
        return variables().stream().map(VariableInstance::getName).toList();
    }

    private Object value(String name) {
        return variables().stream()
                .filter(variable -> variable.getName().equals(name))
                .reduce((one, other) -> other)
                .orElseThrow()
                .getValue();
    }

    private List<VariableInstance> variables() {
        return engine.engine.getRuntimeService().createVariableInstanceQuery().list();
    }
}
