package org.wholefamily.process.models;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.junit.jupiter.api.Test;
import org.wholefamily.Generated;

/** Holds the templates, by which Camunda Modeler offers the product's work to designers, to the code. */
class ElementTemplatesTest {

    private static final Path FILE = Path.of(".camunda/element-templates/whole-family.json");
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema@0.20.0/resources/schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Work> work = Work.all(new Vocabulary());
    private final ReadSet shared = SharedSet.READ;

    @Test
    void every_bean_of_the_shared_processes_is_offered() {
        Set<String> named = new TreeSet<>();
        shared.processes().values().forEach(model -> named.addAll(Names.beans(model)));
        assertThat(work.stream().map(Work::bean)).hasSizeGreaterThan(30).containsAll(named);
    }

    @Test
    void the_templates_are_what_the_code_offers() throws IOException {
        ArrayNode templates = JSON.createArrayNode();
        work.forEach(each -> templates.add(template(each)));
        Generated.check(FILE, JSON.writer(printer()).writeValueAsString(templates) + "\n");
    }

    private ObjectNode template(Work each) {
        ObjectNode template = JSON.createObjectNode()
                .put("$schema", SCHEMA)
                .put("id", "org.wholefamily." + each.bean())
                .put("name", each.title())
                .put("description", description(each));
        template.putObject("category").put("id", category(each)).put("name", category(each));
        Places places = places(each);
        places.elements().forEach(template.withArray("appliesTo")::add);
        if (each.listener()) {
            template.put("entriesVisible", true);
        }
        ObjectNode property = template.putArray("properties").addObject();
        property.put("value", "${" + each.bean() + "}");
        if (each.listener()) {
            property.put("type", "Hidden")
                    .putObject("binding")
                    .put("type", "camunda:executionListener")
                    .put("event", places.event())
                    .put("implementationType", "delegateExpression");
        } else {
            property.put("label", "Work of the product")
                    .put("type", "String")
                    .put("editable", false)
                    .putObject("binding")
                    .put("type", "property")
                    .put("name", "camunda:delegateExpression");
        }
        return template;
    }

    private static String description(Work each) {
        return each.does() + list(" Reads ", each.reads()) + list(" Sets ", each.sets());
    }

    private static String list(String verb, Set<String> names) {
        return names.isEmpty() ? "" : verb + names.stream().collect(joining(", ")) + ".";
    }

    /** The name of the first shared process that uses the bean. */
    private String category(Work each) {
        return shared.processes().values().stream()
                .filter(model -> Names.beans(model).contains(each.bean()))
                .map(model -> model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getName())
                .findFirst()
                .orElse("Whole Family");
    }

    private record Places(Set<String> elements, String event) {}

    /** A listener serves the elements at which the shared processes have it. */
    private Places places(Work each) {
        if (!each.listener()) {
            return new Places(Set.of("bpmn:ServiceTask"), null);
        }
        Set<String> elements = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        for (BpmnModelInstance model : shared.processes().values()) {
            model.getModelElementsByType(CamundaExecutionListener.class).stream()
                    .filter(listener -> ("${" + each.bean() + "}").equals(listener.getCamundaDelegateExpression()))
                    .forEach(listener -> {
                        String type = listener.getParentElement()
                                .getParentElement()
                                .getElementType()
                                .getTypeName();
                        elements.add("bpmn:" + Character.toUpperCase(type.charAt(0)) + type.substring(1));
                        events.add(listener.getCamundaEvent());
                    });
        }
        assertThat(events)
                .as("one event at which the processes use " + each.bean())
                .hasSize(1);
        return new Places(elements, events.iterator().next());
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(lines)
                .withObjectIndenter(lines);
    }
}
