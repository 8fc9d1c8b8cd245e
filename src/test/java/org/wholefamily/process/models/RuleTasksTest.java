package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule task takes what its table can answer, and the steps after it can use that. */
class RuleTasksTest {

    private static final String OWN_TABLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
          <decision id="visit-first" name="Visit first?" camunda:historyTimeToLive="P3650D">
            <decisionTable id="table" hitPolicy="UNIQUE">
              <input id="in" label="How urgent?"><inputExpression id="ask"><text>urgency</text></inputExpression></input>
              <output id="out" label="Visit?" name="visit" />
              <rule id="rule_1">
                <inputEntry id="in_1"><text>"same-day"</text></inputEntry>
                <outputEntry id="out_1"><text>%s</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    @ParameterizedTest
    @CsvSource({"singleResult, may give several rows", "collectEntries, has several outputs", "singleEntry, several"})
    void a_task_that_takes_less_than_its_table_gives_is_told(String mapping, String reason) {
        assertThat(CouncilTables.faults(new TreeMap<>(Map.of(
                        "bpmn/family-plan.bpmn",
                        process("family-plan")
                                .replace(
                                        "\"action-suggestion\" camunda:mapDecisionResult=\"resultList\"",
                                        "\"action-suggestion\" camunda:mapDecisionResult=\"" + mapping + "\"")))))
                .anySatisfy(fault -> {
                    assertThat(fault.element()).isEqualTo("businessRuleTask_suggestActions");
                    assertThat(fault.reason()).contains(reason);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        true  |
        false |
        "yes" | true or false
        1     | true or false
        """)
    void what_a_gateway_asks_is_true_or_false(String answer, String allowed) {
        var faults = CouncilTables.faults(new TreeMap<>(Map.of(
                "dmn/visit-first.dmn",
                OWN_TABLE.formatted(answer),
                "bpmn/lead-professional.bpmn",
                process("lead-professional")
                        .replace(
                                "camunda:resultVariable=\"leadAgency\" camunda:decisionRef=\"lead-professional-match\"",
                                "camunda:resultVariable=\"visit\" camunda:decisionRef=\"visit-first\"")
                        .replace("${refusedTwice}", "${visit}"))));

        if (allowed == null) {
            assertThat(faults).extracting(ModelFault::file).doesNotContain("dmn/visit-first.dmn");
        } else {
            assertThat(faults).anySatisfy(fault -> {
                assertThat(fault.row()).isEqualTo(1);
                assertThat(fault.label()).isEqualTo("Visit?");
                assertThat(fault.allowed()).contains(allowed);
            });
        }
    }

    @Test
    void the_shared_processes_take_what_the_shared_tables_give() {
        ReadSet shared = SharedSet.READ;
        Faults faults = new Faults();

        new RuleTasks(new Names(shared, shared)).check(shared, faults);

        assertThat(faults.list()).isEmpty();
    }

    private static String process(String id) {
        return new String(SharedSet.FILES.files().get("bpmn/" + id + ".bpmn"), StandardCharsets.UTF_8);
    }
}
