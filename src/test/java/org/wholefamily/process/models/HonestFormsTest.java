package org.wholefamily.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What designers do to forms every day, done to each shared form. */
class HonestFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ModelCheck CHECK = BrokenSetsTest.check();
    private static final ReadSet SHARED = CHECK.read(SharedSet.FILES);

    private static final String OURS = """
        [{"type": "separator", "id": "Ours_line"},
         {"type": "text", "id": "Ours_text", "text": "## Ours\\n\\nAsk **kindly**, see [our page](https://www.example.gov.uk)."},
         {"type": "textfield", "id": "Ours_1", "key": "oursWhom", "label": "Whom did you ask?", "description": "A name",
          "validate": {"maxLength": 200}},
         {"type": "radio", "id": "Ours_2", "key": "oursSchool", "label": "Did the school answer?",
          "properties": {"type": "boolean"},
          "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}, {"label": "Not yet", "value": "unknown"}]},
         {"type": "group", "id": "Ours_group", "label": "More", "conditional": {"hide": "=oursSchool != \\"yes\\""},
          "components": [{"type": "datetime", "subtype": "date", "id": "Ours_3", "key": "oursOn", "dateLabel": "When?",
            "validate": {"required": true}},
           {"type": "number", "id": "Ours_4", "key": "oursCalls", "label": "Calls", "decimalDigits": 0,
            "validate": {"min": 0, "max": 20}}]},
         {"type": "dynamiclist", "id": "Ours_list", "path": "oursVisits", "label": "Visits", "isRepeating": true,
          "disableCollapse": true, "allowAddRemove": true, "defaultRepetitions": 0,
          "components": [{"type": "datetime", "subtype": "date", "id": "Ours_5", "key": "on", "dateLabel": "When?"},
           {"type": "textarea", "id": "Ours_6", "key": "what", "label": "What?"}]},
         {"type": "expression", "id": "Ours_7", "key": "oursCount", "expression": "=count(oursVisits)", "computeOn": "change"}]
        """;

    static Stream<String> forms() {
        return SHARED.forms().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_with_questions_in_another_order_and_more_of_them_is_taken(String id) throws IOException {
        ObjectNode form = form(id);
        ArrayNode components = form.withArray("components");
        List<JsonNode> before = Stream.iterate(components.size() - 1, i -> i >= 0, i -> i - 1)
                .map(components::get)
                .toList();
        components.removeAll().addAll(before).addAll((ArrayNode) JSON.readTree(OURS));

        assertThat(faults(id, form)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_in_other_words_as_the_editor_saves_it_is_taken(String id) throws IOException {
        ObjectNode form = form(id);
        form.put("schemaVersion", 19).put("versionTag", "v3").put("verticalAlignment", "start");
        form.withObject("exporter").put("version", "5.41.0");
        form.findParents("id").forEach(component -> {
            if (component.has("label")) {
                ((ObjectNode) component).put("label", component.path("label").asText() + " (ours)");
            }
            if (component.has("key") && !component.path("type").asText().equals("expression")) {
                ((ObjectNode) component).put("description", "Ask kindly");
            }
            if (component.path("conditional").has("hide")) {
                ((ObjectNode) component.path("conditional"))
                        .put(
                                "hide",
                                component
                                        .path("conditional")
                                        .path("hide")
                                        .asText()
                                        .replace(" = ", "  = "));
            }
            if (component.has("layout")) {
                ((ObjectNode) component)
                        .putObject("layout")
                        .put("row", "Row_0tzs0ju")
                        .put("columns", 8);
            }
        });

        assertThat(faults(id, form)).isEmpty();
    }

    private static ObjectNode form(String id) throws IOException {
        return (ObjectNode) JSON.readTree(SharedSet.FILES.files().get("forms/" + id + ".form"));
    }

    private static List<ModelFault> faults(String id, ObjectNode form) throws IOException {
        return CHECK.judge(
                        new ModelSet(
                                "northshire",
                                new TreeMap<>(Map.of("forms/" + id + ".form", JSON.writeValueAsBytes(form)))),
                        SHARED)
                .list();
    }
}
