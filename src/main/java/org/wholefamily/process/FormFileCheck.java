package org.wholefamily.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** Finds what is wrong with a form file: the engine takes one without an id, and nobody ever finds it again. */
final class FormFileCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFileCheck() {}

    static List<ModelFault> faults(String file, byte[] content) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            return List.of(new ModelFault(
                    file, "line " + e.getLocation().getLineNr(), "is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            return List.of(new ModelFault(file, file, "cannot be read"));
        }
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.form$", "");
        if (!form.path("id").asText().equals(stem)) {
            return List.of(new ModelFault(file, "id", "the form's id differs from the name of the file"));
        }
        return form.path("components").isArray()
                ? List.of()
                : List.of(new ModelFault(file, "components", "the form has no questions"));
    }
}
