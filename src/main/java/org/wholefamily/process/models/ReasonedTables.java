package org.wholefamily.process.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;

/**
 * What the tables that a decision stands on say beside their answers, for whoever has to give a reason.
 *
 * @param questions by the id of a table's decision, what it asks
 * @param sentences by the id of a row, its sentence of guidance
 * @param labels by the name of an input, what the tables call it
 * @param borders what the inputs can be changed to
 */
public record ReasonedTables(
        Map<String, String> questions, Map<String, String> sentences, Map<String, String> labels, Borders borders) {

    /** How a table names a fact that is not known yet: the name, and the question in brackets. */
    private static final Pattern ASKED = Pattern.compile("\\b([A-Za-z_]\\w*) \\(([^()]*\\?)\\)");

    /** @param decision the id of the one that is asked; the file may hold others, which it does not stand on */
    public static ReasonedTables of(DmnModelInstance file, String decision) {
        Map<String, Decision> tables = standingOn(file.getModelElementById(decision));
        Map<String, String> questions = new LinkedHashMap<>();
        Map<String, String> sentences = new HashMap<>();
        List<Sheet> sheets = Sheet.of(tables.values());
        for (Decision table : tables.values()) {
            DecisionFile.table(table)
                    .getRules()
                    .forEach(rule -> sentences.put(
                            rule.getId(),
                            rule.getDescription() == null
                                    ? ""
                                    : rule.getDescription().getTextContent().strip()));
        }
        sheets.forEach(sheet -> questions.put(sheet.decision(), sheet.question()));
        Set<String> inputs = inputs(tables);
        return new ReasonedTables(questions, sentences, labels(sheets, inputs), new Borders(file, sheets, inputs));
    }

    /** The asked decision first. */
    private static Map<String, Decision> standingOn(Decision asked) {
        Map<String, Decision> tables = new LinkedHashMap<>();
        Deque<Decision> open = new ArrayDeque<>(List.of(asked));
        while (!open.isEmpty()) {
            Decision one = open.pop();
            if (one.getExpression() instanceof DecisionTable && tables.put(one.getId(), one) == null) {
                one.getInformationRequirements().stream()
                        .map(InformationRequirement::getRequiredDecision)
                        .filter(required -> required != null)
                        .forEach(open::add);
            }
        }
        return tables;
    }

    /** The names that the tables read and do not answer themselves. */
    private static Set<String> inputs(Map<String, Decision> tables) {
        Set<String> inputs = new TreeSet<>();
        tables.values().forEach(table -> inputs.addAll(DecisionFile.read(table)));
        tables.values()
                .forEach(table ->
                        DecisionFile.table(table).getOutputs().forEach(output -> inputs.remove(output.getName())));
        return inputs;
    }

    /** A column that asks an input and works nothing out has its label; else some cell may ask for it in words. */
    private static Map<String, String> labels(List<Sheet> sheets, Set<String> inputs) {
        Map<String, String> labels = new HashMap<>();
        for (Sheet sheet : sheets) {
            sheet.rows().stream()
                    .flatMap(row -> row.outputs().stream())
                    .map(ASKED::matcher)
                    .flatMap(Matcher::results)
                    .filter(asked -> inputs.contains(asked.group(1)))
                    .forEach(asked -> labels.putIfAbsent(
                            asked.group(1),
                            asked.group(2).substring(0, 1).toUpperCase(java.util.Locale.UK)
                                    + asked.group(2).substring(1)));
        }
        for (Sheet sheet : sheets) {
            sheet.inputs().stream()
                    .filter(column ->
                            inputs.contains(column.asks()) && !column.label().equals(column.asks()))
                    .forEach(column -> labels.put(column.asks(), column.label()));
        }
        return labels;
    }
}
