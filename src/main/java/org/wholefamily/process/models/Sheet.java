package org.wholefamily.process.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table as the Modeler shows it: its columns, and its rows in order.
 *
 * @param decision the id of the decision
 * @param question its name; the id when it has none
 * @param id of the table
 * @param counts whether it makes one answer of all rows, such as their sum
 */
record Sheet(
        String decision,
        String question,
        String id,
        HitPolicy policy,
        boolean counts,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /**
     * A column; of an input the expression that it asks, of an output the name.
     *
     * @param label as its author wrote it; what it asks when there is none
     * @param type empty when it has none
     * @param allowed the values that it declares; empty when it declares none
     */
    record Column(String id, String label, String asks, String type, String allowed) {}

    /** A row with what stands in its cells, and the ids of its outputs' cells. */
    record Row(String id, List<String> inputs, List<String> outputs, List<String> cells) {}

    static Sheet of(Decision decision) {
        DecisionTable table = DecisionFile.table(decision);
        return new Sheet(
                decision.getId(),
                named(decision.getName(), decision.getId()),
                named(table.getId(), decision.getId()),
                table.getHitPolicy(),
                table.getAggregation() != null,
                table.getInputs().stream().map(Sheet::column).toList(),
                table.getOutputs().stream().map(Sheet::column).toList(),
                table.getRules().stream().map(Sheet::row).toList());
    }

    /** Whether at most one row may answer. */
    boolean single() {
        return policy == HitPolicy.UNIQUE;
    }

    /** Whether its inputs are facts as they are, and its answers stand there as they are. */
    boolean plain() {
        return inputs.stream().allMatch(column -> DecisionFile.isName(column.asks()))
                && rows.stream()
                        .flatMap(row -> row.outputs().stream())
                        .distinct()
                        .allMatch(cell -> FeelText.variables(cell).isEmpty());
    }

    /** What stands in the columns that ask something, row by row. */
    List<String> cells(String asks) {
        return IntStream.range(0, inputs.size())
                .filter(at -> inputs.get(at).asks().equals(asks))
                .boxed()
                .flatMap(at -> rows.stream().map(row -> row.inputs().get(at)))
                .toList();
    }

    private static Column column(Input input) {
        String asks = DecisionFile.expression(input).strip();
        String type = input.getInputExpression() == null
                ? null
                : input.getInputExpression().getTypeRef();
        return new Column(
                named(input.getId(), asks),
                named(input.getLabel(), asks),
                asks,
                type == null ? "" : type,
                DecisionFile.text(input.getInputValues()).strip());
    }

    private static Column column(Output output) {
        String name = output.getName() == null ? "" : output.getName();
        return new Column(
                named(output.getId(), name),
                named(output.getLabel(), name),
                name,
                output.getTypeRef() == null ? "" : output.getTypeRef(),
                DecisionFile.text(output.getOutputValues()).strip());
    }

    private static Row row(Rule rule) {
        List<String> outputs = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        rule.getOutputEntries().forEach(entry -> {
            outputs.add(DecisionFile.text(entry).strip());
            cells.add(id(entry, rule));
        });
        return new Row(
                rule.getId(),
                rule.getInputEntries().stream()
                        .map(DecisionFile::text)
                        .map(cell -> cell.strip().equals("-") ? "" : cell.strip())
                        .toList(),
                outputs,
                cells);
    }

    private static String id(DmnElement element, DmnElement otherwise) {
        return named(element.getId(), String.valueOf(otherwise.getId()));
    }

    private static String named(String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }

    static List<Sheet> of(Collection<Decision> decisions) {
        return decisions.stream().map(Sheet::of).toList();
    }
}
