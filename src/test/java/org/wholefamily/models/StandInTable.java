package org.wholefamily.models;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A decision table without questions: it always gives the same rows. */
final class StandInTable {

    private StandInTable() {}

    static String of(String id, List<Map<String, Object>> rows) {
        String outputs = new TreeMap<>(rows.get(0))
                .keySet().stream()
                        .map(name -> "<output id='%s_%s' name='%s'/>".formatted(id, name, name))
                        .collect(joining());
        String rules = IntStream.range(0, rows.size())
                .mapToObj(row -> rule(row, rows.get(row)))
                .collect(joining());
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='stand-in'
                    xmlns:camunda='http://camunda.org/schema/1.0/dmn'>
                  <decision id='%s' name='%s' camunda:historyTimeToLive='1'>
                    <decisionTable id='t' hitPolicy='COLLECT'>%s%s</decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, id, outputs, rules);
    }

    private static String rule(int number, Map<String, Object> row) {
        return new TreeMap<>(row)
                .values().stream()
                        .map(value -> "<outputEntry><text>%s</text></outputEntry>".formatted(feel(value)))
                        .collect(joining("", "<rule id='rule_%d'>".formatted(number), "</rule>"));
    }

    private static String feel(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
