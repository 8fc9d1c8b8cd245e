package org.wholefamily.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A form as browsers get it: what its texts show of values is words, whatever the values hold, and what it asks to choose
 * from a list stands in it.
 */
final class ServedForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ServedForm() {}

    /** @throws BadUserRequestException when it is no form of the kind that the product has */
    static InputStream of(InputStream form, FormLists.Offers lists) {
        return served(form, lists, components -> false);
    }

    /** Of a form that starts something. */
    static InputStream ofStart(InputStream form, FormLists.Offers lists) {
        return served(form, lists, StartingCouncil::ask);
    }

    private static InputStream served(InputStream form, FormLists.Offers lists, Predicate<JsonNode> asking) {
        try (form) {
            byte[] content = Objects.requireNonNull(form).readAllBytes();
            JsonNode json = JSON.readTree(content);
            if (!json.path("components").isArray()) {
                throw new BadUserRequestException("This form cannot be shown");
            }
            boolean changed = asking.test(json.path("components"))
                    | mended(json.path("components"))
                    | FormLists.write(json.path("components"), lists);
            return new ByteArrayInputStream(changed ? JSON.writeValueAsBytes(json) : content);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new BadUserRequestException("This form cannot be shown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mended(JsonNode components) {
        boolean mended = false;
        for (JsonNode component : components) {
            mended |= mended(component.path("components"));
            String text = component.path("text").asText("");
            if (component instanceof ObjectNode shown
                    && component.path("type").asText().equals("text")
                    && FormText.reads(text)) {
                shown.put("type", "html").put("content", FormText.html(text)).remove("text");
                mended = true;
            }
        }
        return mended;
    }
}
