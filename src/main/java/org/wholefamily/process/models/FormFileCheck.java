package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.process.models.ReadSet.ReadForm;
import org.wholefamily.process.pattern.PatternCheck;

/** Finds what is wrong with a form file: the engine takes any, and people meet the fault at their work. */
final class FormFileCheck {

    /** What Tasklist shows; one component of another type leaves the whole form blank. */
    private static final Set<String> SHOWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "dynamiclist",
            "expression",
            "text",
            "group",
            "separator",
            "spacer",
            "table");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:#if |#loop )?([^{}/][^{}]*)}}");

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
        if (!form.json().path("components").isArray()) {
            faults.add(file, "components", "the form has no questions");
        }
        new FormFileCheck(file, faults).components(form.json().path("components"));
    }

    private void components(JsonNode components) {
        for (JsonNode component : components) {
            component(component);
            components(component.path("components"));
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        String key = component.path(type.equals("dynamiclist") ? "path" : "key").asText();
        String place = key.isEmpty() ? component.path("id").asText(type) : key;
        if (!SHOWN.contains(type)) {
            faults.add(file, place, "a component of the type " + type + " is not taken");
        }
        if (component.hasNonNull("id") && !ids.add(component.path("id").asText())) {
            faults.add(
                    file,
                    place,
                    "two components have the id " + component.path("id").asText());
        }
        if (type.equals("dynamiclist") && !component.path("disableCollapse").asBoolean()) {
            faults.add(file, place, "a list without disableCollapse loses all entries after the fifth");
        }
        if (type.equals("datetime") && !component.path("subtype").asText().equals("date")) {
            faults.add(file, place, "a date is asked without a time");
        }
        if (Set.of("radio", "select", "checklist", "taglist").contains(type)
                && component.path("values").isEmpty()
                && !component.hasNonNull("valuesKey")
                && !component.hasNonNull("valuesExpression")) {
            faults.add(file, place, "a choice has no answers");
        }
        pattern(place, component.path("validate"));
        component.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("components")) {
                texts(place, field.getValue());
            }
        });
    }

    private void pattern(String place, JsonNode validate) {
        String pattern = validate.path("pattern").asText("");
        String fault = PatternCheck.fault(pattern, validate.path("maxLength").asInt());
        if (fault != null) {
            faults.add(file, place, "the pattern \"" + pattern + "\": " + fault);
        }
    }

    private void texts(String place, JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("=")) {
            feel(place, node.asText().substring(1));
        } else if (node.isTextual()) {
            Matcher template = TEMPLATE.matcher(node.asText());
            while (template.find()) {
                feel(place, template.group(1));
            }
            if (Pattern.compile(
                            "<\\s*(script|iframe|object|embed|img|link|style|form)\\b|javascript:|!\\[",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(node.asText())
                    .find()) {
                faults.add(file, place, "a text holds words and expressions, no code and no pictures from elsewhere");
            }
        }
        node.forEach(part -> texts(place, part));
    }

    private void feel(String place, String expression) {
        try {
            FeelText.variablesOfForm(expression);
        } catch (IllegalArgumentException e) {
            faults.add(file, place, "FEEL: " + ReadSet.rootMessage(e));
        }
    }
}
