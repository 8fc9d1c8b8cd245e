package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.wholefamily.process.form.AskedQuestion;
import org.wholefamily.process.models.ReadSet.ReadForm;

/** Every variable that a process of a council may read, with what the code, the forms and the tables tell of it. */
final class KnownVariables {

    private static final Map<String, String> KINDS = Map.of(
            "String", "text",
            "string", "text",
            "textfield", "text",
            "textarea", "text",
            "choice", "text",
            "datetime", "day",
            "choices", "list",
            "list", "list",
            "Object", "list");
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "Boolean", "yes or no",
            "boolean", "yes or no",
            "checkbox", "yes or no",
            "Integer", "whole number",
            "integer", "whole number",
            "Number", "number",
            "number", "number",
            "double", "number");

    private final SortedMap<String, Found> all = new TreeMap<>();

    /** A variable: its kind, what it says, what sets it, and the processes that may read it. */
    static final class Found {
        String kind = "";
        String says = "";
        final Set<String> from = new TreeSet<>();
        final Set<String> processes = new TreeSet<>();
    }

    KnownVariables(ReadSet shared, Vocabulary vocabulary, List<Work> work, Map<String, Set<String>> messages) {
        Names names = new Names(shared, shared);
        for (String process : shared.processes().keySet()) {
            names.of(process)
                    .forEach(name -> all.computeIfAbsent(name, any -> new Found())
                            .processes
                            .add(process));
        }
        all.forEach((name, found) -> {
            kind(name, found, vocabulary.typeOf(name));
            found.says = vocabulary.says(name);
        });
        shared.forms().forEach(this::form);
        shared.decisions().values().forEach(this::answers);
        shared.decisions().values().forEach(this::asks);
        work.forEach(each -> each.sets().forEach(name -> from(name, "`" + each.bean() + "`")));
        messages.forEach((message, keys) -> keys.forEach(name -> from(name, "message `" + message + "`")));
        all.values().removeIf(found -> found.kind.isEmpty() && found.says.isEmpty());
    }

    SortedMap<String, Found> all() {
        return all;
    }

    static String kind(String type) {
        return KINDS.getOrDefault(type, OTHER_KINDS.getOrDefault(type, ""));
    }

    private static void kind(String name, Found found, Class<?> type) {
        if (type != null) {
            found.kind = type == String.class && name.endsWith("On") ? "day" : kind(type.getSimpleName());
        }
    }

    private void answers(DecisionFile file) {
        for (Output output : DecisionFile.table(file.top()).getOutputs()) {
            Found found = all.get(output.getName());
            if (found != null) {
                tell(found, kind(String.valueOf(output.getTypeRef())), output.getLabel());
                found.from.add("table `" + file.id() + "`");
            }
        }
    }

    private void asks(DecisionFile file) {
        for (Input input : DecisionFile.table(file.top()).getInputs()) {
            Found found = all.get(DecisionFile.expression(input).strip());
            if (found != null) {
                tell(found, kind(String.valueOf(input.getInputExpression().getTypeRef())), input.getLabel());
            }
        }
    }

    private void form(String id, ReadForm form) {
        Map<String, String> labels = new TreeMap<>();
        labels(form.json(), labels);
        Map<String, AskedQuestion> plain = form.questions().values().stream()
                .filter(question -> !question.personal())
                .collect(Collectors.toMap(AskedQuestion::key, Function.identity()));
        plain.forEach((key, question) -> {
            Found found = all.get(key);
            if (found != null) {
                tell(found, yesOrNo(form.json(), key) ? "yes or no" : kind(question.kind()), labels.get(key));
                if (!question.shown()) {
                    found.from.add("form `" + id + "`");
                }
            }
        });
    }

    private static void tell(Found found, String kind, String says) {
        found.kind = found.kind.isEmpty() ? kind : found.kind;
        found.says = found.says.isEmpty() && says != null ? says : found.says;
    }

    private void from(String name, String source) {
        if (all.containsKey(name)) {
            all.get(name).from.add(source);
        }
    }

    private static void labels(JsonNode parent, Map<String, String> labels) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("path").asText());
            String label =
                    component.path("label").asText(component.path("dateLabel").asText());
            labels.putIfAbsent(key, label);
            labels(component, labels);
        }
    }

    private static boolean yesOrNo(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            boolean here = component.path("key").asText().equals(key)
                    && component.path("properties").path("type").asText().equals("boolean");
            if (here || yesOrNo(component, key)) {
                return true;
            }
        }
        return false;
    }
}
