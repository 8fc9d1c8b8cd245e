package org.wholefamily.process.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Finds what is wrong with a decision table: the engine deploys broken FEEL and fails only when a family is decided. */
final class TableCheck {

    private final String file;
    private final Faults faults;

    private TableCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static void check(DecisionFile decisions, Faults faults) {
        String file = "dmn/" + decisions.id() + ".dmn";
        TableCheck check = new TableCheck(file, faults);
        if (decisions.top() == null) {
            faults.add(file, decisions.id(), "no decision table has the name of the file as its id");
            return;
        }
        int before = faults.list().size();
        decisions.decisions().forEach(check::decision);
        if (faults.list().size() == before) {
            check.transform(decisions);
        }
    }

    private void transform(DecisionFile decisions) {
        try {
            TriedDecision.read(decisions);
        } catch (DmnEngineException e) {
            faults.add(file, decisions.id(), ReadSet.rootMessage(e));
        }
    }

    private void decision(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            faults.add(file, String.valueOf(decision.getId()), "a decision is a table");
            return;
        }
        TablePlace place = new TablePlace(decision, table);
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.COLLECT) {
            fault(place, "the hit policy is UNIQUE or COLLECT");
        }
        inputs(place, table);
        outputs(place, table);
        rules(place, List.copyOf(table.getRules()));
    }

    private void inputs(TablePlace place, DecisionTable table) {
        int number = 0;
        for (Input input : table.getInputs()) {
            number++;
            TablePlace column = place.column(input, input.getLabel(), "column " + number);
            if (DecisionFile.expression(input).isBlank()) {
                fault(column, "the column asks nothing: its input expression is empty");
            } else {
                feel(column.of(input.getInputExpression()), DecisionFile.expression(input));
            }
        }
    }

    private void outputs(TablePlace place, DecisionTable table) {
        Set<String> names = new HashSet<>();
        if (table.getOutputs().isEmpty()) {
            fault(place, "a table has an output");
        }
        for (Output output : table.getOutputs()) {
            TablePlace column = place.column(output, output.getLabel(), output.getName());
            if (output.getName() == null || !output.getName().matches("[a-z]\\w*")) {
                fault(column, "an output has a name");
            } else if (!names.add(output.getName())) {
                fault(column, "two outputs have the name " + output.getName());
            }
        }
    }

    private void rules(TablePlace place, List<Rule> rules) {
        List<Input> inputs = List.copyOf(place.table().getInputs());
        List<Output> outputs = List.copyOf(place.table().getOutputs());
        for (int at = 0; at < rules.size(); at++) {
            TablePlace row = place.row(rules.get(at), at + 1);
            List<InputEntry> asked = List.copyOf(rules.get(at).getInputEntries());
            List<OutputEntry> answered = List.copyOf(rules.get(at).getOutputEntries());
            if (asked.size() != inputs.size() || answered.size() != outputs.size()) {
                fault(row, "has not one cell for each column");
                continue;
            }
            for (int column = 0; column < asked.size(); column++) {
                InputEntry cell = asked.get(column);
                cell(
                        row.column(cell, inputs.get(column).getLabel(), DecisionFile.expression(inputs.get(column))),
                        cell);
            }
            for (int column = 0; column < answered.size(); column++) {
                OutputEntry cell = answered.get(column);
                TablePlace here = row.column(
                        cell,
                        outputs.get(column).getLabel(),
                        outputs.get(column).getName());
                feel(here, DecisionFile.text(cell));
            }
        }
    }

    private void cell(TablePlace place, InputEntry cell) {
        String text = DecisionFile.text(cell);
        if (!text.isBlank() && !text.strip().equals("-")) {
            read(place, text, true);
        }
    }

    private void feel(TablePlace place, String text) {
        if (!text.isBlank()) {
            read(place, text, false);
        }
    }

    private void read(TablePlace place, String text, boolean cell) {
        try {
            Set<String> read = cell ? FeelText.variablesOfCell(text) : FeelText.variables(text);
            FeelText.unknownFunctions(text, cell)
                    .forEach(unknown ->
                            faults.add(place.fault(file, "FEEL: " + unknown + (read.isEmpty() ? "" : " in " + text))
                                    .with(text, null)));
        } catch (IllegalArgumentException e) {
            faults.add(place.fault(file, "FEEL: " + ReadSet.rootMessage(e)).with(text, null));
        }
    }

    private void fault(TablePlace place, String reason) {
        faults.add(place.fault(file, reason));
    }
}
