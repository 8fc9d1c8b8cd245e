package org.wholefamily.process;

/** The table {@code allowance}, which gives one number, whatever it is asked. */
public final class Allowance {

    private Allowance() {}

    public static String of(int amount) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
                  <decision id="allowance" name="How much?" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table_allowance" hitPolicy="UNIQUE">
                      <input id="input_allowance">
                        <inputExpression id="expression_allowance"><text>caseReference</text></inputExpression>
                      </input>
                      <output id="outputs_allowance" name="allowance" typeRef="integer" />
                      <rule id="rule_allowance">
                        <inputEntry id="cell_allowance"><text></text></inputEntry>
                        <outputEntry id="output_allowance"><text>%d</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(amount);
    }
}
