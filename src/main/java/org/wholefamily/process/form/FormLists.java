package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the answers of the lists that a form names into its questions, as if they stood in the form. */
public final class FormLists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormLists() {}

    /** What the lists offer. */
    public interface Offers {

        /**
         * The answers of a list, each with value and label; null when the key names none.
         *
         * @param question as the form's file has it
         */
        List<?> of(String key, JsonNode question);
    }

    /** Whether anything was written. */
    public static boolean write(JsonNode components, Offers offers) {
        boolean written = false;
        for (JsonNode component : components) {
            written |= write(component.path("components"), offers);
            String key = component.path("valuesKey").asText("");
            List<?> answers = key.isEmpty() ? null : offers.of(key, component);
            if (answers != null) {
                ((ObjectNode) component).remove("valuesKey");
                ((ObjectNode) component).set("values", JSON.valueToTree(answers));
                written = true;
            }
        }
        return written;
    }
}
