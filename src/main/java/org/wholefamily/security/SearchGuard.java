package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.wholefamily.process.CurrentUser.User;

/**
 * Lets nobody but the operator search or sort by what is known in a case: whoever may see a task could otherwise ask,
 * value by value, for answers that its form does not show.
 */
@Component
@Order(3)
class SearchGuard implements Guard {

    /** How endpoints end that search for nothing. */
    private static final Set<String> NO_SEARCH =
            Set.of("submit-form", "evaluate", "claim", "unclaim", "assignee", "logout");

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public boolean concerns(EngineCall call) {
        String endpoint = call.row().path();
        return !NO_SEARCH.contains(endpoint.substring(endpoint.lastIndexOf('/') + 1));
    }

    @Override
    public void pass(
            EngineCall call, User person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (person.operator()) {
            chain.doFilter(request, response);
            return;
        }
        requireAllowed(asksInAddress(request));
        if (request.getMethod().equals("POST")) {
            byte[] body = JsonBody.bytes(request);
            requireAllowed(asksInBody(body));
            chain.doFilter(JsonBody.with(request, body), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean asksInAddress(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return UriComponentsBuilder.newInstance()
                .query(query.replace('+', ' '))
                .build()
                .getQueryParams()
                .entrySet()
                .stream()
                .anyMatch(parameter -> parameter.getValue().stream()
                        .anyMatch(value -> asks(decoded(parameter.getKey()), value == null ? "" : decoded(value))));
    }

    private static boolean asks(String name, String value) {
        return isVariables(name) && !value.isEmpty() || isSorting(name) && isVariable(value);
    }

    private static boolean asksInBody(byte[] body) throws IOException {
        try (JsonParser content = JSON.createParser(body)) {
            for (JsonToken token = content.nextToken(); token != null; token = content.nextToken()) {
                if (token == JsonToken.FIELD_NAME && asks(content)) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            throw new CallRefused(400, "InvalidRequestException", "The content is no JSON");
        }
    }

    private static boolean asks(JsonParser content) throws IOException {
        String name = content.currentName();
        JsonToken value = content.nextToken();
        if (isSorting(name)) {
            return isVariable(content.getText());
        }
        return isVariables(name)
                && value != JsonToken.VALUE_NULL
                && !(value == JsonToken.START_ARRAY && content.nextToken() == JsonToken.END_ARRAY);
    }

    private static boolean isVariables(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("variables");
    }

    private static boolean isSorting(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("sortby");
    }

    private static boolean isVariable(String value) {
        return value != null && value.toLowerCase(Locale.ROOT).endsWith("variable");
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new CallRefused(400, "InvalidRequestException", "An address is written plainly");
        }
    }

    private static void requireAllowed(boolean asks) {
        if (asks) {
            throw new CallRefused(403, "Closed", "Only the operator may search by what is known in a case");
        }
    }
}
