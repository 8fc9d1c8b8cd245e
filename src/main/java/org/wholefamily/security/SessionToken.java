package org.wholefamily.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change through the web apps without the token of its session, and leaves the session as it is. Camunda's own
 * filter, which ends the session of whoever is attacked, finds nothing more to refuse.
 */
class SessionToken extends OncePerRequestFilter {

    static final String WITHOUT = "This came without the token of its session; send it once more";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesWith(request)) {
            chain.doFilter(request, response);
            return;
        }
        tellAgain(request, response);
        Answer.send(response, 403, "Closed", WITHOUT);
    }

    /** Whether a call changes nothing, or has the token of its session. */
    static boolean comesWith(HttpServletRequest request) {
        String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return READING.contains(request.getMethod())
                || sent != null
                        && token(request)
                                .filter(expected -> same(expected, sent))
                                .isPresent();
    }

    static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME))
                .map(String.class::cast);
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** A browser that has lost its token would otherwise get no other as long as the session lives. */
    static void tellAgain(HttpServletRequest request, HttpServletResponse response) {
        token(request)
                .map(token -> ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                        .path("/camunda")
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build())
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
}
