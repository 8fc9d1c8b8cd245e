package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholefamily.process.form.FormText;
import org.wholefamily.process.models.ReadSet.ReadForm;
import org.wholefamily.process.pattern.PatternCheck;

/** Finds what is wrong with a form file: the engine takes any, and people meet the fault at their work. */
final class FormFileCheck {

    private final String file;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    private FormFileCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static void check(String id, ReadForm form, Faults faults) {
        String file = "forms/" + id + ".form";
        if (!form.json().path("id").asText().equals(id)) {
            faults.add(file, "id", "the form's id differs from the name of the file");
        }
        if (!form.json().path("type").asText().equals("default")) {
            faults.add(file, "type", "what is allowed as the form's type is default: browsers draw no other");
        }
        if (!form.json().path("components").isArray()) {
            faults.add(file, "components", "the form has no questions");
        }
        FormGrammar.faults(FormGrammar.FORM, form.json()).forEach(reason -> faults.add(file, id, reason));
        FormFileCheck check = new FormFileCheck(file, faults);
        check.components(form.json().path("components"));
        CircularExpressions.of(form.json())
                .forEach(key -> faults.add(file, key, "this works itself out of itself, and never comes to a value"));
        if (!faults.files().contains(file)) {
            BrowserWork.faults(form.json(), form.reads()).forEach(check::fault);
        }
    }

    private void components(JsonNode components) {
        for (JsonNode component : components) {
            component(component);
            components(component.path("components"));
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        if (!FormGrammar.knows(type)) {
            fault(
                    component,
                    "a component of the type " + FormGrammar.shortened(type) + " is not taken; what is allowed: "
                            + FormGrammar.types());
            return;
        }
        if (component.hasNonNull("id") && !ids.add(component.path("id").asText())) {
            fault(
                    component,
                    "two components have the id " + component.path("id").asText());
        }
        List<String> grammar = FormGrammar.faults(type, component);
        grammar.forEach(reason -> fault(component, reason));
        if (component.has("components") && !component.path("components").isArray()) {
            fault(component, "\"components\" is a list");
        }
        if (grammar.isEmpty()) {
            QuestionCheck.check(component, reason -> fault(component, reason));
        }
        if (type.equals("text")) {
            FormText.faults(component.path("text").asText()).forEach(reason -> fault(component, reason));
        }
        pattern(component);
        component.properties().stream()
                .filter(property -> !property.getKey().equals("components"))
                .forEach(property -> expressions(component, property.getValue()));
    }

    private void pattern(JsonNode component) {
        String pattern = component.path("validate").path("pattern").asText("");
        String fault = PatternCheck.fault(
                pattern, component.path("validate").path("maxLength").asInt());
        if (fault != null) {
            fault(component, "the pattern \"" + FormGrammar.shortened(pattern) + "\": " + fault);
        }
    }

    private void expressions(JsonNode component, JsonNode node) {
        if (node.isTextual()) {
            try {
                FormText.expressions(node.asText()).forEach(expression -> feel(component, expression));
            } catch (IllegalArgumentException e) {
                fault(component, e.getMessage());
            }
        }
        node.forEach(part -> expressions(component, part));
    }

    private void feel(JsonNode component, String expression) {
        try {
            FeelText.variablesOfForm(expression);
        } catch (IllegalArgumentException e) {
            fault(component, "FEEL: " + ReadSet.rootMessage(e));
        }
    }

    /** The place is the key, the words of the question as the designer sees them go before the reason. */
    private void fault(JsonNode component, String reason) {
        boolean list = component.path("type").asText().equals("dynamiclist");
        String key = component.path(list ? "path" : "key").asText();
        String place = key.isBlank()
                ? component.path("id").asText(component.path("type").asText())
                : key;
        String label =
                component.path("label").asText(component.path("dateLabel").asText(""));
        faults.add(
                file, place(place), label.isEmpty() ? reason : "\"" + FormGrammar.shortened(label) + "\": " + reason);
    }

    private static String place(String place) {
        String printed = FormGrammar.shortened(place.replaceAll("[^\\p{Print}]", "?"));
        return printed.isBlank() ? "a component" : printed;
    }
}
