package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wholefamily.process.FormRefused;

/**
 * A message to a case, with exactly its keys and nothing that would reach another case.
 *
 * @param council empty when the sender names none
 */
record IncomingMessage(String name, String caseReference, String council, Map<String, Object> payload) {

    private static final String VARIABLES = "processVariables";

    private static final Set<String> KEYS =
            Set.of("messageName", "businessKey", VARIABLES, "resultEnabled", "all", "tenantId");
    private static final ObjectMapper JSON = StrictJson.MAPPER;

    /**
     * Reads one message.
     *
     * @param known the messages that a case takes from outside, with their keys
     * @throws FormRefused with the first key that is wrong
     */
    static IncomingMessage read(byte[] body, Map<String, Map<String, Class<?>>> known) throws IOException {
        JsonNode message = parse(body);
        refuseUnless(message.isObject(), "body", "must be an object");
        message.fieldNames().forEachRemaining(key -> refuseUnless(KEYS.contains(key), key, "is not taken"));
        String name = text(message, "messageName");
        refuseUnless(known.containsKey(name), "messageName", "no case takes this message from outside");
        String reference = text(message, "businessKey");
        flag(message, "resultEnabled");
        refuseUnless(!flag(message, "all"), "all", "must be false");
        String council = message.hasNonNull("tenantId") ? text(message, "tenantId") : "";
        return new IncomingMessage(name, reference, council, payload(message.path(VARIABLES), known.get(name)));
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException | CharConversionException e) {
            throw new FormRefused("body", "is no JSON, or says a thing twice");
        }
    }

    private static Map<String, Object> payload(JsonNode variables, Map<String, Class<?>> expected) {
        refuseUnless(variables.isObject(), VARIABLES, "must hold the keys of the message");
        variables
                .fieldNames()
                .forEachRemaining(
                        key -> refuseUnless(expected.containsKey(key), key, "this message does not take this"));
        Map<String, Object> payload = new LinkedHashMap<>();
        expected.forEach((key, type) -> payload.put(key, value(key, variables.path(key), type)));
        return payload;
    }

    private static Object value(String key, JsonNode variable, Class<?> type) {
        refuseUnless(!variable.isMissingNode(), key, "is missing");
        refuseUnless(variable.isObject(), key, "must be an object with a value");
        variable.fieldNames()
                .forEachRemaining(part -> refuseUnless(
                        Set.of("value", "type", "valueInfo").contains(part), key, "has more than a value and a type"));
        JsonNode named = variable.path("type");
        boolean typed =
                named.isMissingNode() || named.isNull() || type.getSimpleName().equals(named.asText());
        JsonNode value = variable.path("value");
        if (type == Boolean.class) {
            refuseUnless(typed && value.isBoolean(), key, "must be true or false");
            return value.booleanValue();
        }
        refuseUnless(typed && value.isTextual() && !value.textValue().isBlank(), key, "must be a text");
        return value.textValue();
    }

    private static String text(JsonNode message, String key) {
        JsonNode value = message.path(key);
        refuseUnless(value.isTextual() && !value.textValue().isBlank(), key, "must be a text");
        return value.textValue();
    }

    private static boolean flag(JsonNode message, String key) {
        JsonNode value = message.path(key);
        refuseUnless(value.isMissingNode() || value.isNull() || value.isBoolean(), key, "must be true or false");
        return value.asBoolean(false);
    }

    private static void refuseUnless(boolean right, String key, String reason) {
        if (!right) {
            throw new FormRefused(key, reason);
        }
    }
}
