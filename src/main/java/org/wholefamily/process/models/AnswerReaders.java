package org.wholefamily.process.models;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.wholefamily.process.TaskAgency;

/** Who reads an answer, and which words those who go by it know. */
final class AnswerReaders {

    private final Names names;
    private final KnownNames known;
    private final Set<String> groups;

    AnswerReaders(Names names, Allowed allowed) {
        this.names = names;
        this.known = new KnownNames(names.shared(), allowed);
        this.groups = allowed.groups();
    }

    /** Who needs an answer, in words for the person who edits forms. */
    String of(String name) {
        return Stream.concat(
                        texts().flatMap(process -> places(process.getKey(), process.getValue(), name)),
                        names.all().decisions().values().stream()
                                .filter(decision -> decision.asked().contains(name))
                                .map(decision -> "the table " + decision.id() + " asks for it"))
                .findFirst()
                .orElse(decideBy(name) ? "a part of the product reads it" : "the record of the case is made from it");
    }

    /** Whether anything but a record goes by an answer: a process, a table, or a part of the product. */
    boolean decideBy(String name) {
        return !known.free(name);
    }

    /** Where a process goes by a variable as a yes or no; null when it does not. */
    String flowBy(String process, String name) {
        Set<String> places = new TreeSet<>();
        names.all().texts().get(process).each(element -> {
            boolean flow = "conditionExpression".equals(element.getLocalName());
            if (flow && ModelText.text(element).strip().matches("[$#]\\{!?" + name + "}")) {
                places.add("the process " + process + " reads it at " + ModelText.place(element));
            }
        });
        return places.stream().findFirst().orElse(null);
    }

    /** The answers with which processes compare a variable. */
    Set<String> compared(String variable) {
        Set<String> words = new TreeSet<>();
        texts().map(Map.Entry::getValue)
                .forEach(process -> process.each(element -> {
                    String word = Expressions.comparedWith(variable, ModelText.text(element));
                    if (word != null) {
                        words.add(word);
                    }
                }));
        return words;
    }

    /**
     * The further words that somebody knows what to do with.
     *
     * @param offered what the shared form offers
     */
    Set<String> wordsFor(String name, Set<String> offered) {
        Set<String> words = compared(name);
        names.all().decisions().values().stream()
                .flatMap(AnswerReaders::columns)
                .filter(column -> column.getKey().equals(name) || alike(column.getValue(), offered))
                .forEach(column -> words.addAll(column.getValue()));
        words.remove(DecisionFile.ANY);
        if (groups.containsAll(offered.stream().map(TaskAgency::group).toList())) {
            groups.stream().filter(TaskAgency::isGroup).map(TaskAgency::code).forEach(words::add);
        }
        Set<String> schemes =
                Refs.schemes("eligibility-${scheme}", names.all().decisions().keySet());
        if (schemes.containsAll(offered)) {
            words.addAll(schemes);
        }
        return words;
    }

    /** The words of each column, by what it asks. */
    private static Stream<Map.Entry<String, Set<String>>> columns(DecisionFile decision) {
        return DecisionFile.table(decision.top()).getInputs().stream()
                .map(input -> DecisionFile.expression(input).strip())
                .map(asks -> Map.entry(asks, decision.words(asks)));
    }

    /** A column of a table is about the same list when most of its words stand there. */
    private static boolean alike(Set<String> cells, Set<String> offered) {
        long same = cells.stream().filter(offered::contains).count();
        return same > 1 && 2 * same >= cells.size();
    }

    private Stream<Map.Entry<String, ModelText>> texts() {
        return names.all().texts().entrySet().stream();
    }

    private static Stream<String> places(String process, ModelText text, String name) {
        Set<String> places = new TreeSet<>();
        text.each(element -> {
            if (reads(element, name)) {
                places.add("the process " + process + " reads it at " + ModelText.place(element));
            }
        });
        return places.stream();
    }

    private static boolean reads(Element element, String name) {
        return Expressions.variables(ModelText.text(element)).contains(name)
                || ModelText.attributes(element).stream()
                        .anyMatch(attribute ->
                                Expressions.variables(attribute.getValue()).contains(name));
    }
}
