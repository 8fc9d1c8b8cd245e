package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputData;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * A file of the folder {@code dmn}: one question, answered by a table and the tables that it stands on.
 *
 * @param id of the top decision, which is also the stem of the file
 */
public record DecisionFile(String id, DmnModelInstance model) {

    /** Stands among the words of a column for a row that takes any. */
    static final String ANY = "*";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** Every file of the folder. */
    public static List<DecisionFile> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(file -> new DecisionFile(
                            ReadSet.stem(file.getFileName().toString()), Dmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the facts that the file declares. */
    public Set<String> facts() {
        return model.getModelElementsByType(InputData.class).stream()
                .map(DecisionFile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(InputData fact) {
        return fact.getInformationItem() == null
                ? String.valueOf(fact.getName())
                : fact.getInformationItem().getName();
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
        // Without this the library takes an input for another element of the same name.
        decision.getModelInstance().getModelElementsByType(InputData.class);
        for (InformationRequirement requirement : decision.getInformationRequirements()) {
            if (requirement.getRequiredInput() != null) {
                names.add(name(requirement.getRequiredInput()));
            } else {
                table(requirement.getRequiredDecision()).getOutputs().stream()
                        .map(Output::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** The names that the file reads from outside, declared or not. */
    public Set<String> asked() {
        Set<String> names = facts();
        for (Decision decision : decisions()) {
            Set<String> read = new TreeSet<>(read(decision));
            decision.getInformationRequirements().stream()
                    .filter(requirement -> requirement.getRequiredDecision() != null)
                    .flatMap(requirement -> table(requirement.getRequiredDecision()).getOutputs().stream())
                    .forEach(output -> read.remove(output.getName()));
            names.addAll(read);
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

    /** The decision that the file is named after; null when there is none, or it is no table. */
    Decision top() {
        return decisions().stream()
                .filter(decision -> id.equals(decision.getId()) && decision.getExpression() instanceof DecisionTable)
                .findFirst()
                .orElse(null);
    }

    /** The outputs of the top table with their types; a type may be empty. */
    Map<String, String> outputs() {
        Map<String, String> outputs = new TreeMap<>();
        table(top())
                .getOutputs()
                .forEach(output -> outputs.put(
                        String.valueOf(output.getName()), output.getTypeRef() == null ? "" : output.getTypeRef()));
        return outputs;
    }

    /** The words that the top table knows in the column that reads a name; null when the table has no such column. */
    Set<String> words(String name) {
        int column = 0;
        for (Input input : table(top()).getInputs()) {
            if (expression(input).strip().equals(name)) {
                return words(column);
            }
            column++;
        }
        return null;
    }

    /** The words that the top table answers in a column; empty when it has no such column. */
    Set<String> answered(String column) {
        Sheet sheet = Sheet.of(top());
        Set<String> words = new TreeSet<>();
        for (int at = 0; at < sheet.outputs().size(); at++) {
            if (sheet.outputs().get(at).asks().equals(column)) {
                for (Sheet.Row row : sheet.rows()) {
                    WORD.matcher(row.outputs().get(at)).results().forEach(word -> words.add(word.group(1)));
                }
            }
        }
        return words;
    }

    /** The columns of the top table that read a name and nothing else. */
    List<String> plainColumns() {
        return table(top()).getInputs().stream()
                .map(input -> expression(input).strip())
                .filter(DecisionFile::isName)
                .toList();
    }

    /** Whether an input asks one fact and works nothing out. */
    static boolean isName(String expression) {
        return expression.matches("[A-Za-z_]\\w*")
                && !Set.of("null", "true", "false").contains(expression);
    }

    private Set<String> words(int column) {
        Set<String> words = new TreeSet<>();
        for (Rule rule : table(top()).getRules()) {
            String cell = text(List.copyOf(rule.getInputEntries()).get(column));
            WORD.matcher(cell).results().forEach(word -> words.add(word.group(1)));
            if (cell.isBlank() || cell.strip().equals("-")) {
                words.add(ANY);
            }
        }
        return words;
    }

    /** What an input asks; empty when it asks nothing. */
    static String expression(Input input) {
        return input.getInputExpression() == null ? "" : text(input.getInputExpression());
    }

    static String text(LiteralExpression expression) {
        return text(expression.getText());
    }

    static String text(UnaryTests tests) {
        return tests == null ? "" : text(tests.getText());
    }

    /** A cell that was never written in has no text. */
    private static String text(Text text) {
        return text == null ? "" : text.getTextContent();
    }
}
