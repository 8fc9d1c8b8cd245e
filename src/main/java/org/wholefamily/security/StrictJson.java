package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import org.wholefamily.text.PlainText;

/** JSON that says each thing once, and nothing behind its end, so that whoever reads it reads the same. */
final class StrictJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final JsonFactory FACTORY = MAPPER.getFactory();

    private static final String VALUE = "value";

    private StrictJson() {}

    /**
     * Reads content to its end.
     *
     * @param texts whether texts are held to what a text may hold; the rules of a form do that by themselves
     * @throws ValueRefused when it is no JSON, or more than one, when a name is there twice, or a text holds what no text has
     */
    static void check(byte[] content, boolean texts) throws IOException {
        try (JsonParser json = FACTORY.createParser(content)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (texts && token == JsonToken.VALUE_STRING) {
                    requirePlain(json);
                }
                if (json.getParsingContext().inRoot()
                        && json.getParsingContext().getEntryCount() > 1) {
                    throw new ValueRefused("The content goes on behind its end");
                }
            }
        } catch (JsonProcessingException fault) {
            throw refused(fault);
        } catch (CharConversionException fault) {
            throw new ValueRefused("The content is no text");
        }
    }

    private static ValueRefused refused(JsonProcessingException fault) {
        JsonLocation at = fault.getLocation() == null ? JsonLocation.NA : fault.getLocation();
        return new ValueRefused((isTwice(fault)
                        ? "The content says a thing twice, in line %d, column %d"
                        : "The content is no JSON that this call takes, from line %d, column %d on")
                .formatted(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())));
    }

    private static boolean isTwice(JsonProcessingException fault) {
        return String.valueOf(fault.getOriginalMessage()).startsWith("Duplicate field");
    }

    private static void requirePlain(JsonParser json) throws IOException {
        Optional<String> fault = PlainText.fault(json.getText(), true);
        if (fault.isPresent()) {
            throw new ValueRefused(PlainValue.told(name(json)) + ": " + fault.get());
        }
    }

    /** A variable is called as what holds its value. */
    private static String name(JsonParser json) {
        var context = json.getParsingContext();
        while (context != null
                && (context.getCurrentName() == null || context.getCurrentName().equals(VALUE))) {
            context = context.getParent();
        }
        return context == null ? "" : context.getCurrentName();
    }
}
