package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.form.FormText;
import org.wholefamily.process.models.ReadSet.ReadForm;

/** Whether something tells a council's form what it reads, and whether that may be told to the engine. */
final class FormReadsCheck {

    private static final Pattern OF_A_PLACE = Pattern.compile("\\b_?(?:this|parent)_?\\s*\\.\\s*(?!_?parent\\b)(\\w+)");

    private final String file;
    private final ReadForm own;
    private final ReadForm same;
    private final Allowed allowed;
    private final Faults faults;

    /** @param same the shared form of the same name; null when there is none */
    FormReadsCheck(String file, ReadForm own, ReadForm same, Allowed allowed, Faults faults) {
        this.file = file;
        this.own = own;
        this.same = same;
        this.allowed = allowed;
        this.faults = faults;
    }

    /** @param variables what the processes with this form have */
    void check(byte[] content, Set<String> variables) {
        unknown(variables);
        earlier(content, variables);
    }

    private void unknown(Set<String> variables) {
        Set<String> unknown = new LinkedHashSet<>(own.reads());
        unknown.retainAll(named(own.json().path("components")));
        unknown.removeAll(keys(own.questions()).collect(Collectors.toSet()));
        unknown.removeAll(allowed.known());
        unknown.removeAll(variables);
        if (same != null) {
            unknown.removeAll(same.reads());
        }
        new TreeSet<>(unknown).forEach(name -> faults.add(file, name, "the form reads this, but nothing tells it"));
    }

    /** What is named as a value: neither a function nor what an expression itself gives a name. */
    private static Set<String> named(JsonNode node) {
        Set<String> named = new TreeSet<>();
        if (node.isTextual()) {
            FormText.expressions(node.asText()).forEach(expression -> {
                named.addAll(FeelText.variables(expression));
                OF_A_PLACE.matcher(expression).results().forEach(member -> named.add(member.group(1)));
            });
        }
        Stream.of("valuesKey", "dataSource")
                .forEach(property -> named.add(node.path(property).asText()));
        node.forEach(part -> named.addAll(named(part)));
        return named;
    }

    /** What neither the process nor a feature knows is an earlier answer, which only the family's record keeps. */
    private void earlier(byte[] content, Set<String> variables) {
        Set<String> plain = new TreeSet<>(allowed.known());
        plain.addAll(variables);
        if (same != null) {
            plain.addAll(same.reads());
            same.questions().values().stream()
                    .filter(AskedQuestion::personal)
                    .map(AskedQuestion::key)
                    .forEach(plain::remove);
        }
        own.questions().values().stream()
                .filter(question -> !question.shown())
                .map(AskedQuestion::key)
                .forEach(plain::add);
        Set<String> earlier = named(own.json());
        earlier.removeAll(plain);
        Predicate<String> personal = name -> allowed.personal().contains(name) || earlier.contains(name);
        AskedQuestion.of(content, personal).values().stream()
                .filter(question -> question.personal() && !question.shown())
                .filter(question -> !own.questions().get(question.key()).personal())
                .forEach(question -> faults.add(
                        file,
                        question.key(),
                        "this reads \"" + question.because() + "\", an earlier answer that only the family's record"
                                + " keeps: set its property personal to true, or read something else"));
    }

    private static Stream<String> keys(Map<String, AskedQuestion> questions) {
        return questions.values().stream()
                .flatMap(question -> Stream.concat(Stream.of(question.key()), keys(question.children())));
    }
}
