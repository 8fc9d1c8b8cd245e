package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * An address of the engine's interface without where it is offered: {@code /task/1} for each of its roots.
 *
 * @param webApp whether a web app offers it, so that the session says who asks
 */
record EngineAddress(String path, boolean webApp) {

    private static final Pattern DISGUISED = Pattern.compile("//|\\.\\.|/\\./|;|\\\\|%2f|%2e|%5c|%3b|%25|%00");
    private static final Pattern ENGINE = Pattern.compile("(/engine-rest|/camunda/api/engine)(/.*|$)");
    private static final Pattern NAMED = Pattern.compile("/engine/[^/]+(/.*|$)");

    static boolean disguised(HttpServletRequest request) {
        return DISGUISED
                .matcher(request.getRequestURI().toLowerCase(Locale.ROOT))
                .find();
    }

    /** Empty for what is no interface, such as a page of a web app. */
    static Optional<EngineAddress> of(HttpServletRequest request) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        String address = UriUtils.decode(uri, StandardCharsets.UTF_8).replaceFirst("(?<=.)/$", "");
        boolean webApp = address.startsWith("/camunda/");
        Matcher engine = ENGINE.matcher(address);
        if (engine.matches()) {
            Matcher named = NAMED.matcher(engine.group(2));
            return Optional.of(new EngineAddress(named.matches() ? named.group(1) : engine.group(2), webApp));
        }
        return address.equals("/camunda/api") || address.startsWith("/camunda/api/")
                ? Optional.of(new EngineAddress(address, true))
                : Optional.empty();
    }
}
