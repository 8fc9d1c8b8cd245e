package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.wholefamily.problem.Problem;

/**
 * Measures JSON before anything is made of it. What is no JSON is measured as far as it is some: whoever reads it then
 * comes no further.
 */
final class JsonMeasure {

    private static final int DEEPEST = 50;
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,60}");

    /** A variable holds a list as the text of its JSON. */
    private static final Pattern BEGINS_JSON = Pattern.compile("\\s*[\\[{]");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final int entries;
    private final int text;
    private final int values;

    JsonMeasure(int entries, int text, int values) {
        this.entries = entries;
        this.text = text;
        this.values = values;
    }

    /** @throws Problem at the first list, text or place that is beyond a limit; it names the limit */
    void check(byte[] content) {
        try (JsonParser json = JSON.createParser(content)) {
            new Measuring().all(json, 0);
        } catch (IOException noFurther) {
            // Whoever reads it says so.
        }
    }

    private final class Measuring {

        private int seen;

        /** Whether all of it is JSON. */
        private void all(JsonParser json, int depth) throws IOException {
            Deque<Integer> sizes = new ArrayDeque<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isStructEnd()) {
                    sizes.pop();
                    continue;
                }
                if (token == JsonToken.FIELD_NAME) {
                    require(json.getTextLength() <= text, json, "a name has at most " + text + " characters");
                    continue;
                }
                count(json, sizes);
                if (token.isStructStart()) {
                    sizes.push(0);
                    require(
                            depth + sizes.size() <= DEEPEST,
                            json,
                            "lists and objects nest at most " + DEEPEST + " deep");
                } else if (token == JsonToken.VALUE_STRING) {
                    measureText(json, depth + sizes.size());
                }
            }
        }

        private void count(JsonParser json, Deque<Integer> sizes) throws IOException {
            require(++seen <= values, json, "a call holds at most " + values + " values");
            if (!sizes.isEmpty()) {
                int size = sizes.pop() + 1;
                require(size <= entries, json, "a list or an object holds at most " + entries + " entries");
                sizes.push(size);
            }
        }

        private void measureText(JsonParser json, int depth) throws IOException {
            String written = json.getText();
            boolean isJson = BEGINS_JSON.matcher(written).lookingAt() && isJson(written, depth);
            require(isJson || written.length() <= text, json, "a text has at most " + text + " characters");
        }

        private boolean isJson(String written, int depth) {
            try (JsonParser within = JSON.createParser(written)) {
                all(within, depth + 1);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        private void require(boolean fits, JsonParser json, String limit) throws IOException {
            if (!fits) {
                throw new Problem(HttpStatus.BAD_REQUEST, "too-much", place(json) + limit);
            }
        }

        private String place(JsonParser json) throws IOException {
            String name = json.currentName();
            for (var at = json.getParsingContext(); name == null && at != null; at = at.getParent()) {
                name = at.getCurrentName();
            }
            return name != null && NAME.matcher(name).matches() ? name + ": " : "";
        }
    }
}
