package org.wholefamily.security;

import jakarta.servlet.http.HttpServletRequest;

/** What a page of our own beside the web apps needs of their session. */
public final class SignedInPage {

    /** Where people sign in, from a page at the root. */
    public static final String TASKLIST = "camunda/app/tasklist/";

    private SignedInPage() {}

    /** The token with which the scripts of this page may change something; empty where there is no session. */
    public static String token(HttpServletRequest request) {
        return SessionToken.token(request).orElse("");
    }
}
