package org.wholefamily.process.models;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.wholefamily.process.PlainFeel;

/** Finds what is wrong with a decision table: the engine deploys broken FEEL and fails only when a family is decided. */
final class TableCheck {

    private static final DmnEngine ENGINE = PlainFeel.decisionEngine().buildEngine();

    private final String file;
    private final Faults faults;

    private TableCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @param content the file's bytes, which the engine reads in its own way */
    static void check(DecisionFile decisions, byte[] content, Faults faults) {
        String file = "dmn/" + decisions.id() + ".dmn";
        TableCheck check = new TableCheck(file, faults);
        if (decisions.top() == null) {
            faults.add(file, decisions.id(), "no decision table has the name of the file as its id");
            return;
        }
        int before = faults.list().size();
        decisions.decisions().forEach(check::cells);
        if (faults.list().size() == before) {
            check.transform(decisions.id(), content);
        }
    }

    /** Overlapping rows, which make the engine refuse an answer; a long search, for tables that no build has seen. */
    static void checkOverlaps(DecisionFile decisions, Faults faults) {
        String file = "dmn/" + decisions.id() + ".dmn";
        decisions.decisions().stream()
                .map(DecisionFile::table)
                .filter(table -> table.getHitPolicy() == HitPolicy.UNIQUE)
                .forEach(table -> new TableGrid(table)
                        .overlaps().stream()
                                .limit(3)
                                .forEach(overlap ->
                                        faults.add(file, table.getId(), "two rows answer at once: " + overlap)));
    }

    private void transform(String decision, byte[] content) {
        try {
            ENGINE.parseDecisionRequirementsGraph(new ByteArrayInputStream(content));
        } catch (DmnEngineException e) {
            faults.add(file, decision, ReadSet.rootMessage(e));
        }
    }

    private void cells(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            faults.add(file, decision.getId(), "a decision is a table");
            return;
        }
        if (table.getHitPolicy() != HitPolicy.UNIQUE && table.getHitPolicy() != HitPolicy.COLLECT) {
            faults.add(file, table.getId(), "the hit policy is UNIQUE or COLLECT");
        }
        for (Input input : table.getInputs()) {
            feel(
                    input.getInputExpression(),
                    input.getInputExpression().getExpressionLanguage(),
                    DecisionFile.expression(input),
                    false);
        }
        table.getRules().forEach(rule -> {
            for (InputEntry cell : rule.getInputEntries()) {
                feel(cell, cell.getExpressionLanguage(), DecisionFile.text(cell), true);
            }
            for (OutputEntry cell : rule.getOutputEntries()) {
                feel(cell, cell.getExpressionLanguage(), DecisionFile.text(cell), false);
            }
        });
        for (Output output : table.getOutputs()) {
            if (output.getName() == null || !output.getName().matches("[a-z]\\w*")) {
                faults.add(file, output.getId(), "an output has a name");
            }
        }
    }

    private void feel(DmnElement at, String language, String text, boolean cell) {
        if (language != null && !language.equalsIgnoreCase("feel")) {
            faults.add(file, at.getId(), "an expression is written in FEEL, not in " + language);
        } else if (!text.isBlank() && !(cell && text.strip().equals("-"))) {
            try {
                Set<String> read = cell ? FeelText.variablesOfCell(text) : FeelText.variables(text);
                FeelText.unknownFunctions(text, cell)
                        .forEach(unknown -> faults.add(
                                file, at.getId(), "FEEL: " + unknown + (read.isEmpty() ? "" : " in " + text)));
            } catch (IllegalArgumentException e) {
                faults.add(file, at.getId(), "FEEL: " + ReadSet.rootMessage(e));
            }
        }
    }
}
