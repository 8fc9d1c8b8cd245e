package org.wholefamily.dmn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A file of the folder {@code dmn}: one question, answered by a table and the tables that it stands on. */
public record DecisionFile(Path path, DmnModelInstance model) {

    /** Every file of the folder. */
    public static List<DecisionFile> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(file -> new DecisionFile(file, Dmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the top decision. */
    public String id() {
        return path.getFileName().toString().replaceFirst("\\.dmn$", "");
    }

    /** The names of the facts that the file declares. */
    public Set<String> facts() {
        return model.getModelElementsByType(InputData.class).stream()
                .map(fact -> fact.getInformationItem().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }

    public static DecisionTable table(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }

    /** The names that a decision may read: the facts and the outputs that it requires. */
    public static Set<String> declared(Decision decision) {
        Set<String> names = new TreeSet<>();
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            if (requirement.getRequiredInput() != null) {
                names.add(requirement.getRequiredInput().getInformationItem().getName());
            } else {
                table(requirement.getRequiredDecision()).getOutputs().stream()
                        .map(Output::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** The names that a decision does read. */
    public static Set<String> read(Decision decision) {
        Set<String> names = new TreeSet<>();
        table(decision).getInputs().forEach(input -> names.addAll(FeelText.variables(expression(input))));
        for (Rule rule : table(decision).getRules()) {
            rule.getOutputEntries().forEach(entry -> names.addAll(FeelText.variables(text(entry))));
            rule.getInputEntries().forEach(entry -> names.addAll(FeelText.variablesOfCell(text(entry))));
        }
        return names;
    }

    static String expression(Input input) {
        return input.getInputExpression().getText().getTextContent();
    }

    static String text(OutputEntry entry) {
        return entry.getText().getTextContent();
    }

    static String text(UnaryTests tests) {
        return tests == null ? "" : tests.getText().getTextContent();
    }

    static String text(InputEntry entry) {
        return entry.getText().getTextContent();
    }
}
