package org.wholefamily.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the engine's interface without where it is offered: {@code /task/1} for each of its roots.
 *
 * @param webApp whether a web app offers it, so that the session says who asks
 */
record EngineAddress(String path, boolean webApp) {

    private static final Pattern ENGINE = Pattern.compile("(?:/engine-rest|/camunda/api/engine)(/.*)?", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("/engine/[^/]+(/.*)?", Pattern.DOTALL);
    private static final Pattern APPS = Pattern.compile("/camunda/api(?:/.*)?", Pattern.DOTALL);

    /**
     * Reads a path from the root of the server, or the template of one.
     *
     * @return empty for what is no interface, such as a page of a web app
     */
    static Optional<EngineAddress> of(String path) {
        String address = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean webApp = APPS.matcher(address).matches();
        Matcher engine = ENGINE.matcher(address);
        if (!engine.matches()) {
            return webApp ? Optional.of(new EngineAddress(address, true)) : Optional.empty();
        }
        String within = orRoot(engine.group(1));
        Matcher named = NAMED.matcher(within);
        return Optional.of(new EngineAddress(named.matches() ? orRoot(named.group(1)) : within, webApp));
    }

    private static String orRoot(String path) {
        return path == null ? "/" : path;
    }
}
