package org.wholefamily.process.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** The key under which a council's own form is deployed: {@code northshire.referral-screening}. */
public final class CouncilForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CouncilForm() {}

    /** The key of a council's own form. */
    public static String key(String council, String form) {
        return council + "." + form;
    }

    static byte[] keyed(String council, byte[] form) {
        return renamed(form, id -> key(council, id));
    }

    /** The form as the council wrote it. */
    static byte[] unkeyed(String council, byte[] form) {
        return renamed(form, id -> id.startsWith(council + ".") ? id.substring(council.length() + 1) : id);
    }

    private static byte[] renamed(byte[] form, UnaryOperator<String> name) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(form);
            json.put("id", name.apply(json.path("id").asText()));
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
