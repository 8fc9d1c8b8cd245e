package org.wholefamily.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/** One object as JSON that says each thing once, and nothing behind its end. */
public final class JsonTree {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /**
     * The members of the object by name.
     *
     * @param what it is, such as {@code referral}
     * @throws Problem when it is something else
     */
    public static Map<String, Object> read(InputStream stream, String what) throws IOException {
        try {
            Map<String, Object> tree = JSON.readValue(stream, new TypeReference<>() {});
            if (tree == null) {
                throw new Problem(HttpStatus.BAD_REQUEST, "not-json", "The " + what + " is missing");
            }
            return tree;
        } catch (JacksonException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "not-json", "The body is not a " + what + " as JSON");
        }
    }

    /** How a column is called in JSON: {@code date_of_birth} is {@code dateOfBirth}. */
    public static String name(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
