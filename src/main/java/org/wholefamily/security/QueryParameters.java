package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the address of a call asks, without reading its content. */
final class QueryParameters {

    private QueryParameters() {}

    /** @param value empty where none was given */
    record Parameter(String name, String value) {}

    /** Each as often as it was given. */
    static List<Parameter> of(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return UriComponentsBuilder.newInstance()
                .query(query.replace('+', ' '))
                .build()
                .getQueryParams()
                .entrySet()
                .stream()
                .flatMap(given -> given.getValue().stream()
                        .map(value -> new Parameter(decode(given.getKey()), value == null ? "" : decode(value))))
                .toList();
    }

    /** Of two values each reader would take the one that it likes. */
    static boolean areOnce(HttpServletRequest request) {
        Set<String> names = new HashSet<>();
        return of(request).stream().map(Parameter::name).allMatch(names::add);
    }

    /** What cannot be decoded did not come so far. */
    private static String decode(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }
}
