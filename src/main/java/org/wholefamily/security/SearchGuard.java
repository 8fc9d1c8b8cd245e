package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wholefamily.process.CurrentUser.User;

/**
 * Lets nobody but the operator search or sort by what is known in a case, or have it added to a list: whoever may see a
 * task could otherwise ask, value by value or at once, for answers that its form does not show.
 */
@Component
@Order(3)
class SearchGuard implements Guard {

    /** How endpoints end that search for nothing. */
    private static final Set<String> NO_SEARCH =
            Set.of("submit-form", "evaluate", "claim", "unclaim", "assignee", "logout");

    /** As what asks for nothing, and is sent by the web apps with every search. */
    private static final Set<String> NOTHING = Set.of("", "false");

    private static final JsonFactory JSON = StrictJson.FACTORY;

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
        return QueryParameters.of(request).stream().anyMatch(given -> asks(given.name(), given.value()));
    }

    private static boolean asks(String name, String value) {
        return isVariable(name) && !NOTHING.contains(value) || isSorting(name) && isVariable(value);
    }

    private static boolean asksInBody(byte[] body) throws IOException {
        try (JsonParser content = JSON.createParser(body)) {
            for (JsonToken token = content.nextToken(); token != null; token = content.nextToken()) {
                if (token == JsonToken.FIELD_NAME && asks(content)) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException | CharConversionException e) {
            throw new CallRefused(400, "InvalidRequestException", "The content is no JSON, or says a thing twice");
        }
    }

    private static boolean asks(JsonParser content) throws IOException {
        String name = content.currentName();
        JsonToken value = content.nextToken();
        if (isSorting(name)) {
            return isVariable(content.getText());
        }
        return isVariable(name)
                && value != JsonToken.VALUE_NULL
                && value != JsonToken.VALUE_FALSE
                && !(value == JsonToken.START_ARRAY && content.nextToken() == JsonToken.END_ARRAY);
    }

    private static boolean isSorting(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("sortby");
    }

    /** Whatever the engine calls it: processVariables, withTaskVariablesInReturn, or sorting by a taskVariable. */
    private static boolean isVariable(String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("variable");
    }

    private static void requireAllowed(boolean asks) {
        if (asks) {
            throw new CallRefused(403, "Closed", "Only the operator may search by what is known in a case");
        }
    }
}
