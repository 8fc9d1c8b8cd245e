package org.wholefamily.process.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
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
        Place place = new Place(decision, table);
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.COLLECT) {
            fault(place, "the hit policy is UNIQUE or COLLECT");
        }
        inputs(place, table);
        outputs(place, table);
        rules(place, List.copyOf(table.getRules()));
    }

    private void inputs(Place place, DecisionTable table) {
        int number = 0;
        for (Input input : table.getInputs()) {
            number++;
            Place column = place.column(input, input.getLabel(), "column " + number);
            if (DecisionFile.expression(input).isBlank()) {
                fault(column, "the column asks nothing: its input expression is empty");
            } else {
                feel(column.of(input.getInputExpression()), DecisionFile.expression(input));
            }
        }
    }

    private void outputs(Place place, DecisionTable table) {
        Set<String> names = new HashSet<>();
        if (table.getOutputs().isEmpty()) {
            fault(place, "a table has an output");
        }
        for (Output output : table.getOutputs()) {
            Place column = place.column(output, output.getLabel(), output.getName());
            if (output.getName() == null || !output.getName().matches("[a-z]\\w*")) {
                fault(column, "an output has a name");
            } else if (!names.add(output.getName())) {
                fault(column, "two outputs have the name " + output.getName());
            }
        }
    }

    private void rules(Place place, List<Rule> rules) {
        List<Input> inputs = List.copyOf(place.table().getInputs());
        List<Output> outputs = List.copyOf(place.table().getOutputs());
        for (int at = 0; at < rules.size(); at++) {
            Place row = place.row(rules.get(at), at + 1);
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
                Place here = row.column(
                        cell,
                        outputs.get(column).getLabel(),
                        outputs.get(column).getName());
                feel(here, DecisionFile.text(cell));
            }
        }
    }

    private void cell(Place place, InputEntry cell) {
        String text = DecisionFile.text(cell);
        if (!text.isBlank() && !text.strip().equals("-")) {
            read(place, text, true);
        }
    }

    private void feel(Place place, String text) {
        if (!text.isBlank()) {
            read(place, text, false);
        }
    }

    private void read(Place place, String text, boolean cell) {
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

    private void fault(Place place, String reason) {
        faults.add(place.fault(file, reason));
    }

    /** Where in a table something is. */
    private record Place(Decision decision, DecisionTable table, DmnElement element, Integer row, String label) {

        Place(Decision decision, DecisionTable table) {
            this(decision, table, table, null, null);
        }

        Place row(Rule rule, int number) {
            return new Place(decision, table, rule, number, null);
        }

        Place column(DmnElement at, String name, String otherwise) {
            return new Place(decision, table, at, row, name == null || name.isBlank() ? otherwise : name);
        }

        Place of(DmnElement at) {
            return new Place(decision, table, at, row, label);
        }

        ModelFault fault(String file, String reason) {
            String id = element.getId() == null ? String.valueOf(decision.getId()) : element.getId();
            String question = decision.getName() == null ? decision.getId() : decision.getName();
            return new ModelFault(file, id, reason).at(question, row, label);
        }
    }
}
