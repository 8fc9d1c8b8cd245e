package org.wholefamily.security;

import java.util.regex.Matcher;

/**
 * A call of the engine's interface, read once for all who judge it.
 *
 * @param row the endpoint that it comes to
 * @param path its address within the interface
 * @param webApp whether a web app offers it, so that the session says who asks
 */
record EngineCall(EngineApiTable.Row row, String path, boolean webApp) {

    /** Whether it comes to this endpoint, which is named as the table names it. */
    boolean is(String method, String endpoint) {
        return row.method().equals(method) && row.path().equals(endpoint);
    }

    /** What stands in the first variable place of the endpoint, such as the id of a task. */
    String id() {
        Matcher named = row.pattern().matcher(path);
        if (!named.matches() || named.groupCount() == 0) {
            throw new IllegalStateException(row.path() + " names nothing");
        }
        return named.group(1);
    }
}
